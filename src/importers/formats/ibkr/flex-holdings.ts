import { type DateOrder, moment, readDate } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { isNothing, plus } from '../../cells/sums.ts';
import type { CheckpointFact, Found, NamedInstrument } from '../../facts.ts';
import type { FlexRecord } from './flex-record.ts';
import { instrumentOf } from './ibkr-instrument.ts';

export interface Holdings {
  readonly positions: readonly FlexRecord[];
  readonly equity: readonly FlexRecord[];
  readonly cash: readonly FlexRecord[];
  /** The statement's last day. */
  readonly until: string;
  readonly base: string | null;
}

/** What the statement says was held: by day, and per currency what cash was left. */
export function* flexHoldings({ positions, equity, cash, until, base }: Holdings, order: DateOrder): Generator<Found> {
  const isSummed = positions.some((record) => record.get('levelOfDetail') === 'SUMMARY');
  const counted = positions.filter((record) => !isSummed || record.get('levelOfDetail') !== 'LOT');
  for (const { row } of positions.filter((record) => !counted.includes(record)))
    yield { type: 'skipped', row, what: 'Lot', why: 'Its position is in the file too.' };
  const byDay = Map.groupBy(counted, (record) => `${record.get('accountId')} ${record.get('reportDate') || until}`);
  for (const records of byDay.values()) yield* readRow({ row: records[0]?.row ?? 0, cells: [] }, () => [...held(records, until, order)]);
  for (const record of equity) {
    const total = needNumber(record.get('total'));
    yield* checkpoint(record, record.get('reportDate'), order, record.get('currency') || base, 'Equity summary', {
      ...(total === undefined ? {} : { equity: total }),
    });
  }
  for (const record of cash) {
    const balance = needNumber(record.get('endingCash'));
    const currency = record.get('currency');
    if (currency === 'BASE_SUMMARY' || balance === undefined)
      yield { type: 'skipped', row: record.row, what: 'Cash report', why: 'A sum of the others.' };
    else yield* checkpoint(record, record.get('toDate') || until, order, currency, 'Cash report', { balance });
  }
}

function* held(records: readonly FlexRecord[], until: string, order: DateOrder): Generator<Found> {
  const [first] = records;
  const sums = new Map<string, { instrument: NamedInstrument; quantity: string }>();
  for (const record of records) {
    const instrument = instrumentOf(record);
    const quantity = needNumber(record.get('position'));
    if (!instrument || quantity === undefined) continue;
    sums.set(instrument.text, { instrument, quantity: plus(sums.get(instrument.text)?.quantity ?? '0', quantity) });
  }
  if (!first) return;
  const positions = [...sums.values()].filter(({ quantity }) => !isNothing(quantity));
  yield* checkpoint(first, first.get('reportDate') || until, order, null, 'Open positions', { positions });
}

function* checkpoint(
  record: FlexRecord,
  day: string,
  order: DateOrder,
  currency: string | null,
  note: string,
  says: Partial<CheckpointFact>,
): Generator<Found> {
  const time = moment(day, readDate(day, order), null, null);
  if (!time) return yield { type: 'skipped', row: record.row, what: note, why: 'It names no day.' };
  yield { type: 'checkpoint', row: record.row, account: record.get('accountId') || null, time, currency, positions: [], note, ...says };
}
