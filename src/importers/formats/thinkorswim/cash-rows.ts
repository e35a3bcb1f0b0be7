import { occSymbol } from '../../../domain/instruments/options/occ-symbol.ts';
import { optionRoot } from '../../../domain/instruments/options/option-roots.ts';
import { readDate } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import { badDate, badNumber, problem } from '../../cells/problem.ts';
import { isNegative, isNothing, magnitude, over } from '../../cells/sums.ts';
import type { CashFact, Found, Moment, NamedInstrument } from '../../facts.ts';
import { bookedFill } from './booked-fill.ts';
import { bookedAt, costsOf } from './cash-costs.ts';
import type { SectionRow } from './statement-sections.ts';

/** What the cash sections book beside the trades that the history lists: money, ended options, and the shares they brought. */
export function* cashRow(row: SectionRow, account: string | null, hasHistory: boolean): Generator<Found> {
  const [type, words] = [row.cell('type'), row.cell('description')];
  if (type === 'TRD' && !UPON.test(words)) {
    if (!hasHistory) return yield* bookedFill(row, account);
    return yield skipped(row, type, 'It is in the trade history; its costs were taken from here.');
  }
  if (type === 'BAL' || type === '') return yield skipped(row, type || words || 'Total', 'It is a balance.');
  const time = bookedAt(row);
  if (!time) return yield badDate(row.row, 'Date', `${row.cell('date')} ${row.cell('time')}`);
  const amount = needNumber(row.cell('amount')) ?? '0';
  if (UPON.test(words)) return yield* deliveredShares(row, account, time, amount);
  if (/expiration|assignment|exercise/i.test(words) && isNothing(amount)) return yield* endedOption(row, account, time);
  const kind = kindOf(type, words, isNegative(amount));
  if (!kind) return yield { type: 'unknown', row: row.row, what: `${type} ${words}`.slice(0, 40) };
  if (isNothing(amount)) return yield skipped(row, type, 'No money moved.');
  const ref = bare(row.cell('ref #'));
  yield {
    type: 'cash',
    row: row.row,
    account,
    kind,
    time,
    amount,
    currency: 'USD',
    identity: [ref, time.text, type, words, row.cell('amount')],
    note: words || type,
  };
}

/** SOLD -100.0 ACME UPON ACME CORP: the share leg of an assignment or an exercise, or money parked in a fund. */
function* deliveredShares(row: SectionRow, account: string | null, time: Moment, amount: string): Generator<Found> {
  const [, word = '', size, symbol = ''] = UPON.exec(row.cell('description')) ?? [];
  const quantity = magnitude(needNumber(size) ?? '0');
  if (isNothing(quantity)) return yield badNumber(row.row, 'Description', row.cell('description'));
  const isTrade = row.cell('type') === 'TRD';
  yield {
    type: 'fill',
    row: row.row,
    account,
    kind: isTrade ? 'trade' : 'assignment',
    side: word === 'BOT' ? 'buy' : 'sell',
    effect: 'unknown',
    instrument: { text: symbol, assetClass: 'stock' },
    quantity,
    price: over(magnitude(amount), quantity),
    currency: 'USD',
    time,
    identity: [bare(row.cell('ref #')), time.text, row.cell('description')],
    ...(isTrade ? {} : { link: `${time.date} ${symbol}` }),
    costs: costsOf(row),
    cash: amount,
  };
}

/** The quantity says what is taken away: -1.0 of what was bought, 2.0 of what was sold. */
function* endedOption(row: SectionRow, account: string | null, time: Moment): Generator<Found> {
  const words = row.cell('description');
  const option = optionIn(words);
  if (!option) return yield problem(row.row, 'incomplete', `“${words.slice(0, 60)}” names no option that can be read. It was left out.`);
  const kind = /expiration/i.test(words) ? 'expiry' : /assignment/i.test(words) ? 'assignment' : 'exercise';
  yield {
    type: 'fill',
    row: row.row,
    account,
    kind,
    side: isNegative(option.quantity) ? 'sell' : 'buy',
    effect: 'close',
    instrument: option.instrument,
    quantity: magnitude(option.quantity),
    price: null,
    currency: 'USD',
    time,
    identity: [bare(row.cell('ref #')), time.text, words],
    ...(kind === 'expiry' ? {} : { link: `${time.date} ${option.root}` }),
    costs: costsOf(row),
  };
}

/** -1.0 .SPXW260410P6500, or -1.0 ACME 100 (Weeklys) 17 JUN 22 380 CALL */
function optionIn(words: string): { quantity: string; root: string; instrument: NamedInstrument } | undefined {
  const [, size, code = '', series = '', packed = '', right = '', strike = ''] = CODED.exec(words) ?? [];
  const [quantity, day] = [needNumber(size), readDate(`20${packed}`, 'ymd')];
  if (quantity !== undefined && day) {
    const root = rootOf(series);
    const written = occSymbol({ root, expiry: day, right: right === 'C' ? 'call' : 'put', strike });
    return { quantity, root, instrument: { text: code, assetClass: 'option', ...(written && { symbol: written }) } };
  }
  const [, count, symbol = '', date = '', at = '', word] =
    /([+-]?[\d.]+) ([A-Z./]+) \d+ (?:\([^)]*\) )?(\d{1,2} [A-Z]{3} \d{2,4}) ([\d.]+) (CALL|PUT)/i.exec(words) ?? [];
  const [held, expiry, price] = [needNumber(count), readDate(date, 'mdy'), needNumber(at)];
  if (held === undefined || !expiry || !price) return undefined;
  const written = occSymbol({ root: symbol.replace(/[./]/g, ''), expiry, right: word === 'CALL' ? 'call' : 'put', strike: price });
  return {
    quantity: held,
    root: symbol,
    instrument: { text: `${symbol} ${date} ${at} ${word}`, assetClass: 'option', ...(written && { symbol: written }) },
  };
}

/** The history calls weekly options on an index by the index: SPXW there is SPX. */
function rootOf(series: string): string {
  const { kind, underlying } = optionRoot(series);
  return kind === 'index' ? underlying : series;
}

function kindOf(type: string, words: string, isPaid: boolean): CashFact['kind'] | undefined {
  if (/withh|tax/i.test(words)) return 'tax';
  if (/dividend|distribution|payment in lieu/i.test(words)) return 'dividend';
  if (/borrow/i.test(words)) return 'borrow';
  if (/interest/i.test(words)) return 'interest';
  if (/fee|commission/i.test(words)) return 'fee';
  if (/mark to market/i.test(words)) return undefined;
  return MONEY.has(type) || /transfer|tfr|funds|deposit|wire|ach\b/i.test(words) ? (isPaid ? 'withdrawal' : 'deposit') : undefined;
}

const skipped = ({ row }: SectionRow, what: string, why: string): Found => ({ type: 'skipped', row, what, why });

/** Excel is kept from rounding long numbers by ="1006193131983". */
const bare = (ref: string) => ref.replace(/[="]/g, '');
const CODED = /([+-]?[\d.]+)\s+(\.([A-Z]+\d?)(\d{6})([CP])([\d.]+))/;
const UPON = /^(BOT|SOLD) ([+-]?[\d.,]+) (\S+) UPON\b/;
const MONEY = new Set(['EFN', 'WIN', 'WOU', 'CRC', 'CSR', 'CSD', 'CSW', 'JRN', 'FND', 'ACH', 'CHK']);
