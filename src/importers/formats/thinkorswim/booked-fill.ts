import { needNumber } from '../../cells/number.ts';
import { badDate, badNumber, problem } from '../../cells/problem.ts';
import { isNothing, magnitude } from '../../cells/sums.ts';
import type { Found } from '../../facts.ts';
import { bookedAt, costsOf } from './cash-costs.ts';
import type { SectionRow } from './statement-sections.ts';
import { tosInstrument, tosPrice } from './tos-instrument.ts';

/** A trade out of the words of its booking, in statements without a trade history. Those of a spread do not say what each leg cost. */
export function* bookedFill(row: SectionRow, account: string | null): Generator<Found> {
  const words = row.cell('description');
  const time = bookedAt(row);
  if (!time) return yield badDate(row.row, 'Date', `${row.cell('date')} ${row.cell('time')}`);
  const [, word, size, symbol = '', expiry = '', strike = '', type = '', shown = ''] = OUTRIGHT.exec(words) ?? [];
  const instrument = word === undefined ? undefined : tosInstrument({ symbol, expiry, strike, type });
  if (!instrument) return yield unread(row.row, words);
  const quantity = magnitude(needNumber(size) ?? '0');
  const price = tosPrice(shown);
  if (isNothing(quantity) || !price) return yield badNumber(row.row, 'Description', words);
  const amount = needNumber(row.cell('amount'));
  const ref = row.cell('ref #').replace(/[="]/g, '');
  yield {
    type: 'fill',
    row: row.row,
    account,
    kind: 'trade',
    side: word === 'BOT' ? 'buy' : 'sell',
    effect: 'unknown',
    instrument,
    quantity,
    price,
    currency: 'USD',
    time,
    ...(ref === '' ? {} : { order: ref }),
    identity: [ref, time.text, words],
    costs: costsOf(row),
    ...(amount === undefined || instrument.assetClass === 'future' ? {} : { cash: amount }),
  };
}

const unread = (row: number, words: string) =>
  problem(
    row,
    'incomplete',
    `“${words.slice(0, 60)}” does not say what each leg cost. Show the Account Trade History in thinkorswim and export the statement again.`,
  );

/** BOT +100 ACME @12.50, SOLD -1 ACME 100 (Weeklys) 17 JUN 22 380 CALL @1.50 CBOE */
const OUTRIGHT =
  /^(?:[a-z]\S* )?(BOT|SOLD) ([+-]?[\d,.]+) (\/?[A-Z][A-Z0-9./:]*)(?: \S+(?: \([^)]*\))? (\d{1,2} [A-Z]{3} \d{2,4})(?: \([^)]*\))? ([\d.]+) (CALL|PUT))? @([\d,.']+)/;
