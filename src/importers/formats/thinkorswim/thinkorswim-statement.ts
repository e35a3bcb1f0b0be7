import { moment, readDate } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { isNegative, magnitude, negated } from '../../cells/sums.ts';
import type { CheckpointFact, Found, NamedInstrument } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Sheet } from '../../source.ts';
import { type BookedTrade, CashCosts } from './cash-costs.ts';
import { cashRow } from './cash-rows.ts';
import { OrderHistory } from './order-history.ts';
import { isTitle, type SectionRow, sectionRows } from './statement-sections.ts';
import { tosInstrument } from './tos-instrument.ts';
import { TradeHistory } from './trade-history.ts';

/** Walked first for the costs, which stand with the cash. Times are those of the computer it was made on. */
export const thinkorswimStatement: Importer = {
  id: 'thinkorswim-statement',
  label: 'thinkorswim, account statement',
  broker: 'thinkorswim',
  version: 1,
  verified: 'sample',
  holds: 'fills',
  idScope: [],
  assumes: { zone: null, currency: 'USD', accountClass: 'mixed', positionMode: 'netting' },
  detect(source) {
    const head = source.kind === 'csv' ? (source.sheets[0]?.head ?? []) : [];
    const isTitled = /^Account Statement/i.test(head[0]?.cells[0] ?? '') && head.some(({ cells }) => isTitle(cells[0]));
    return isTitled ? { score: 1, reason: 'its title and its sections' } : undefined;
  },
  *parse(source) {
    if (source.kind !== 'csv') return;
    for (const sheet of source.sheets) yield* statementOf(sheet);
  },
};

function* statementOf(sheet: Sheet): Generator<Found> {
  const title = sheet.head[0]?.cells[0] ?? '';
  const account = /for ([\w*]*\d[\w*]*)/.exec(title)?.[1] ?? null;
  const until = readDate(/through (\S+)/.exec(title)?.[1] ?? '', 'mdy');
  if (/virtual|paper/i.test(title)) yield { type: 'account', row: 1, account, mode: 'paper' };
  const hasHistory = isAny(sectionRows(sheet), ({ section }) => section === 'account trade history');
  const costs = new CashCosts(hasHistory ? sectionRows(sheet) : []);
  const trades = new TradeHistory(costs, account);
  const orders = new OrderHistory(account);
  const held: CheckpointFact['positions'][number][] = [];
  for (const row of sectionRows(sheet)) {
    switch (row.section) {
      case 'account trade history':
        yield* readRow(row, () => [...trades.read(row)]);
        break;
      case 'account order history':
        yield* readRow(row, () => [...orders.read(row)]);
        break;
      case 'cash balance':
      case 'futures statements':
        yield* readRow(row, () => [...cashRow(row, account, hasHistory)]);
        break;
      case 'equities':
      case 'options':
      case 'futures':
      case 'futures options':
        held.push(...positionOf(row));
        yield { type: 'skipped', row: row.row, what: 'Position', why: 'It is compared with what the trades leave.' };
        break;
      default:
        if (row.section !== '') yield { type: 'skipped', row: row.row, what: row.section, why: 'It sums up what is read elsewhere.' };
    }
  }
  yield* orders.end();
  for (const trade of costs.unclaimed()) yield* costsAlone(trade, account);
  const time = moment(until ?? '', until, null, null);
  if (time && held.length > 0)
    yield { type: 'checkpoint', row: 1, account, time, currency: 'USD', positions: held, note: 'Open positions' };
}

function isAny<T>(all: Iterable<T>, is: (each: T) => boolean): boolean {
  for (const each of all) if (is(each)) return true;
  return false;
}

function positionOf(row: SectionRow): { instrument: NamedInstrument; quantity: string }[] {
  const [symbol, quantity] = [row.cell('symbol'), needNumber(row.cell('qty'))];
  if (symbol === '' || quantity === undefined) return [];
  const type = row.cell('type') || (row.section === 'equities' ? 'STOCK' : '');
  const instrument = tosInstrument({ symbol, expiry: row.cell('exp'), strike: row.cell('strike'), type });
  return instrument ? [{ instrument, quantity }] : [];
}

/** A trade that is booked but not listed: its money must not be lost. */
function* costsAlone({ row, at, symbol, costs }: BookedTrade, account: string | null): Generator<Found> {
  const [date = '', time = ''] = at.split(' ');
  const when = moment(at, date, time, null);
  for (const [leg, { amount, currency, kind }] of costs.entries()) {
    if (!when) continue;
    const paid = isNegative(amount) ? magnitude(amount) : negated(amount);
    const note = `Costs of a trade in ${symbol} that the history does not list`;
    yield { type: 'cash', row, leg, account, kind: 'fee', time: when, amount: paid, currency, identity: [at, symbol, kind, amount], note };
  }
}
