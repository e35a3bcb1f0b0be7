import type { Connection } from '../db/connection.ts';
import type { WeekStart } from '../domain/calendar/first-of-week.ts';
import type { Filter } from '../domain/filter.ts';
import type { Columns } from './columns.ts';
import { groupTests } from './groups/group-tests.ts';
import { idsOfImports, idsOfTrades } from './id-sets.ts';
import type { Listed } from './look-up.ts';
import { moneyTests } from './money-tests.ts';
import { nameTests } from './name-tests.ts';
import { type Between, type Kept, narrow, type Test } from './narrow.ts';
import type { Bands } from './result-of.ts';
import { textTests } from './text-tests.ts';
import { timeTests } from './time-tests.ts';
import type { TradeColumns } from './trade-columns.ts';
import { resultTest } from './verdicts.ts';
import { wordTests } from './word-tests.ts';

/** How times are told and results judged. */
export interface Conventions {
  readonly zone: string;
  /** From which "this year" is counted. */
  readonly today: string;
  readonly weekStart: WeekStart;
  readonly breakeven: Bands;
  /** Whether statistics are of what is left after costs. */
  readonly statisticsUse: 'net' | 'gross';
  /** Into which money of several currencies is converted. */
  readonly reportingCurrency: string;
  /** Into which month and year of a report a trade goes. */
  readonly tradeBelongsTo: 'lastExit' | 'firstEntry';
  readonly daysPerYear: '252' | '365' | 'account';
  /** Per cent a year. */
  readonly riskFreeRate: string;
  readonly confidence: '90' | '95' | '99';
  /** Of fewer trades nothing is told for sure. */
  readonly floor: number;
}

/** The slots of the trades that a filter means, by their ids: of these slots, or of all. */
export function select(
  sql: Connection,
  columns: Columns,
  filter: Filter,
  conventions: Conventions,
  slots: Int32Array = columns.trades.all(),
): Int32Array {
  const { trades } = columns;
  const tests: (Test | Listed | Between | Kept)[] = [
    ...sideTests(trades, filter),
    ...nameTests(columns, filter),
    ...timeTests(columns, filter, conventions),
    ...moneyTests(columns, filter),
    ...wordTests(columns, filter),
    ...groupTests(columns, filter, conventions),
  ];
  if (filter.result) tests.push(resultTest(columns, conventions, filter.result));
  for (const ids of [filter.trades && idsOfTrades(sql, filter.trades), filter.imports && idsOfImports(sql, columns.rev, filter.imports)])
    if (ids) tests.push((slot) => ids.has(trades.id[slot] as number));
  if (filter.text) tests.push(...textTests(sql, columns, filter.text));
  return tests.reduce((left, by) => {
    const told = 'isMeant' in by ? (left.length * FEW > trades.live ? by.listed() : by.isMeant) : by;
    return narrow(left, told, left === trades.all() && trades.areInPlace());
  }, slots);
}

/** Of fewer it takes less time to tell each. */
const FEW = 16;

function* sideTests({ of }: TradeColumns, { direction, status }: Filter): Generator<Listed> {
  if (direction) yield { column: of.short, wanted: Uint8Array.of(Number(direction === 'long'), Number(direction === 'short')) };
  if (status) yield { column: of.open, wanted: Uint8Array.of(Number(status === 'closed'), Number(status === 'open')) };
}
