import { numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { coinFee, coinFill } from '../../cells/coin-fill.ts';
import { coinFlow } from '../../cells/coin-flow.ts';
import { coinInstrument, isMoneyLike, pairIn } from '../../cells/coin-names.ts';
import { headerZone } from '../../cells/header-zone.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { restOfGroup } from '../../cells/rest-of-group.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { rowGroups } from '../../cells/row-groups.ts';
import { isNothing, negated } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Found, Moment } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { BYBIT } from './bybit.ts';
import { bybitMoment } from './bybit-moment.ts';

/** The log of a unified account. A contract trades in one row, a spot trade in a row for each of its coins. */
export const bybitLog: Importer = {
  ...BYBIT,
  id: 'bybit-log',
  label: 'Bybit, transaction log',
  holds: 'ledger',
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const { read, tradeKey } = readerOf(table);
    for (const group of rowGroups(table.records(), tradeKey)) {
      const facts = readRow(group[0], () => factsOf(group.map(read)));
      yield* facts;
      yield* restOfGroup(group, facts, table.column('Type'));
    }
  },
};

const SIGNATURE = [
  'Currency',
  'Contract',
  'Type',
  'Direction',
  'Quantity',
  'Filled Price',
  'Funding',
  'Fee Paid',
  'Cash Flow',
  'Change',
  'Action',
];

interface Entry {
  readonly row: number;
  readonly account: string;
  readonly coin: string;
  readonly contract: string;
  readonly type: string;
  readonly direction: string;
  readonly action: string;
  readonly quantity: string | null;
  readonly price: string | null;
  readonly funding: string;
  /** Above zero it was paid. */
  readonly fee: string;
  readonly flow: string;
  readonly change: string;
  readonly time: Moment;
  readonly execution: string;
  readonly order: string;
  readonly identity: readonly string[];
}

function readerOf(table: Table) {
  const { column: time } = headerZone(table, 'Time', 'TradedTime');
  const [account, coin, contract, type] = [table.column('Uid'), table.column('Currency'), table.column('Contract'), table.column('Type')];
  const [direction, quantity, price] = [table.column('Direction'), table.column('Quantity'), table.column('Filled Price')];
  const [funding, fee, flow] = [table.column('Funding'), table.column('Fee Paid'), table.column('Cash Flow')];
  const [change, action, trade, order] = [table.column('Change'), table.column('Action'), table.column('TradeId'), table.column('OrderId')];
  const number = (name: string, cell: string) => numberOrNothing(name, cell) ?? '0';
  return {
    tradeKey: (row: Row) =>
      type(row) === 'TRADE' && !isContract(action(row))
        ? trade(row) || `${contract(row)} ${time(row)} ${price(row)} ${quantity(row)}`
        : null,
    read: (row: Row): Entry => ({
      row: row.row,
      account: account(row),
      coin: symbolIn(coin(row)),
      contract: contract(row),
      type: type(row),
      direction: direction(row),
      action: action(row),
      quantity: numberOrNothing('Quantity', quantity(row)),
      price: numberOrNothing('Filled Price', price(row)),
      funding: number('Funding', funding(row)),
      fee: negated(number('Fee Paid', fee(row))),
      flow: number('Cash Flow', flow(row)),
      change: number('Change', change(row)),
      time: bybitMoment('Time', time(row)),
      execution: trade(row),
      order: order(row),
      identity: [time, coin, contract, type, direction, quantity, price, flow, trade].map((cell) => cell(row)),
    }),
  };
}

const isContract = (action: string) => /^(open|close)$/i.test(action);

function factsOf(entries: readonly [Entry, ...Entry[]] | readonly Entry[]): readonly Found[] {
  const [entry] = entries;
  if (!entry) return [];
  const moves = { ...entry, price: null, isMoney: isMoneyLike(entry.coin), amount: entry.change, note: entry.type };
  switch (entry.type) {
    case 'TRADE':
    case 'LIQUIDATION':
    case 'DELIVERY':
      return isContract(entry.action) ? [contractOf(entry)] : spotOf(entries);
    case 'SETTLEMENT':
      return isNothing(entry.funding)
        ? [{ type: 'skipped', row: entry.row, what: entry.type, why: 'No funding was due.' }]
        : [fundingOf(entry)];
    case 'TRANSFER_IN':
    case 'TRANSFER_OUT':
      return coinFlow({ ...moves, why: 'transfer' });
    case 'INTEREST':
      return coinFlow({ ...moves, why: 'spent' });
    case 'BONUS':
    case 'AIRDROP':
    case 'FEE_REFUND':
      return coinFlow({ ...moves, why: 'earned' });
    default:
      return [{ type: 'unknown', row: entry.row, what: entry.type }];
  }
}

function contractOf(entry: Entry): Found {
  const closes = /^close$/i.test(entry.action);
  return {
    ...coinFill({
      ...entry,
      side: sideIn('Direction', entry.direction).side,
      effect: closes ? 'close' : 'open',
      instrument: { text: symbolIn(entry.contract), assetClass: 'cryptoPerpetual' },
      quantity: numberIn('Quantity', entry.quantity ?? ''),
      price: numberIn('Filled Price', entry.price ?? ''),
      currency: pairIn(entry.contract, 'bybit')?.quote ?? entry.coin,
      costs: coinFee(entry.fee, entry.coin),
    }),
    ...(closes && !isNothing(entry.flow) ? { stated: { realized: entry.flow, currency: entry.coin } } : {}),
  };
}

/** What came and went of a pair stands in two rows; a file that was cut may have one of them. */
function spotOf(entries: readonly Entry[]): readonly Found[] {
  const [first] = entries;
  const pair = pairIn(first?.contract ?? '', 'bybit');
  const held = entries.find(({ coin }) => coin === pair?.base);
  if (!first || !pair || !held) return entries.map(({ row, type, coin }) => ({ type: 'unknown', row, what: `${type} ${coin}` }));
  return [
    coinFill({
      ...held,
      side: held.flow.startsWith('-') ? 'sell' : 'buy',
      instrument: coinInstrument(held.contract, pair),
      quantity: held.quantity ?? held.flow,
      price: numberIn('Filled Price', held.price ?? ''),
      worth: entries.find(({ coin }) => coin === pair.quote)?.flow ?? null,
      currency: pair.quote,
      costs: entries.flatMap(({ fee, coin }) => coinFee(fee, coin)),
    }),
  ];
}

function fundingOf({ row, account, time, funding, coin, contract, identity, type }: Entry): Found {
  return {
    type: 'cash',
    row,
    account: account || null,
    kind: 'funding',
    time,
    amount: funding,
    currency: coin,
    instrument: { text: contract, assetClass: 'cryptoPerpetual' },
    identity,
    note: type,
  };
}
