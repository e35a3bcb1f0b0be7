import { tradeCsvHead, tradeCsvLines } from '../../../contract/trade-csv.ts';
import type { Trade, TradeDetail } from '../../../contract/trades.ts';
import { accountOf } from '../account-of.ts';
import { table } from '../table.ts';
import type { Answer, Journal, Verb } from '../verb.ts';

export const trades: Verb = {
  name: 'trades',
  takes: '[--account NAME|UID] [--csv]',
  about: 'All trades, newest first; as CSV with every column of the table',
  words: [0, 0],
  flags: ['account', 'csv'],
  async run({ texts, switches }, open) {
    const { api } = await open('short');
    const account = await accountOf(api, texts.get('account'));
    if (switches.has('csv')) return csvOf(api, account);
    const value = { trades: await allTrades(api, account) };
    return { value, text: value.trades.length === 0 ? 'No trades yet.' : table(HEADINGS, value.trades.map(row)) };
  },
};
const HEADINGS = ['OPENED', 'CLOSED', 'SYMBOL', 'SIDE', 'QUANTITY', 'ENTRY', 'EXIT', 'NET', 'CURRENCY', 'R', 'ACCOUNT', 'UID'];
const row = (trade: Trade) => [
  trade.openedAt,
  trade.closedAt ?? 'open',
  trade.symbol,
  trade.direction,
  trade.quantity,
  trade.avgEntry ?? UNKNOWN,
  trade.avgExit ?? '',
  trade.net ?? UNKNOWN,
  trade.currency,
  trade.r ?? '',
  trade.accountName,
  trade.uid,
];
const UNKNOWN = 'unknown';

export const trade: Verb = {
  name: 'trade',
  takes: 'UID',
  about: 'One trade with its fills and exits',
  words: [1, 1],
  flags: [],
  async run({ words: [uid = ''] }, open) {
    const value = await (await open('short')).api.trades.get({ uid });
    return { value, text: [headOf(value), fillsOf(value), exitsOf(value), wordsOf(value)].filter((part) => part !== '').join('\n\n') };
  },
};

function headOf(value: TradeDetail): string {
  const unknown = value.missing.length > 0 ? ` (no ${value.missing.join(', no ')})` : '';
  const result = `net ${value.net ?? UNKNOWN} ${value.currency}${unknown}${value.r === null ? '' : `, ${value.r} R`}`;
  return `${value.symbol} ${value.direction}, ${value.status}, ${value.quantity}: ${result}\n${value.accountName}, ${value.openedAt} to ${value.closedAt ?? 'now'}`;
}

const fillsOf = ({ fills }: TradeDetail): string =>
  table(
    ['AT', 'SIDE', 'QUANTITY', 'PRICE', 'EXIT', 'POSITION', 'AVERAGE', 'REALISED'],
    fills.map((fill) => [
      fill.at,
      fill.side,
      fill.quantity,
      fill.price ?? UNKNOWN,
      fill.exit === null ? '' : `P${fill.exit}`,
      fill.positionAfter,
      fill.avgEntryAfter ?? '',
      fill.realizedAfter ?? UNKNOWN,
    ]),
  );

const exitsOf = ({ exits }: TradeDetail): string =>
  exits.length === 0
    ? ''
    : table(
        ['EXIT', 'AT', 'QUANTITY', 'AVERAGE', 'GROSS', 'FEES', 'CARRY', 'NET', 'REST'],
        exits.map((exit) => [
          `P${exit.n}`,
          exit.at,
          exit.quantity,
          exit.avgExit ?? UNKNOWN,
          exit.gross ?? UNKNOWN,
          exit.fees ?? UNKNOWN,
          exit.carry,
          exit.net ?? UNKNOWN,
          exit.restQuantity,
        ]),
      );

function wordsOf({ words: { setup, tags, rating, note } }: TradeDetail): string {
  const facts = [
    setup && `Setup: ${setup.name}`,
    tags.length > 0 && `Tags: ${tags.map(({ name }) => name).join(', ')}`,
    rating !== null && `Rating: ${rating}`,
  ];
  return [...facts, note].filter((line) => line).join('\n');
}

/** What the app exports of a table. */
async function csvOf(api: Journal['api'], account: string | null): Promise<Answer> {
  const filter = account === null ? {} : { accounts: [account] };
  const lines = [tradeCsvHead()];
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = await api.table.page({ filter, offset, limit: PAGE });
    lines.push(tradeCsvLines(rows));
    if (offset + PAGE < total) continue;
    const csv = lines.join('').trimEnd();
    return { value: { csv }, text: csv };
  }
}
const PAGE = 500;

/** Page by page: a journal may hold a million. */
async function allTrades(api: Journal['api'], account: string | null): Promise<Trade[]> {
  const all: Trade[] = [];
  for (let after: Awaited<ReturnType<Journal['api']['trades']['page']>>['next'] = null; ; ) {
    const page = await api.trades.page({ account, after, limit: 500 });
    all.push(...page.trades);
    if (page.next === null) return all;
    after = page.next;
  }
}
