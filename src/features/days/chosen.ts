import type { Columns } from '../../analysis/columns.ts';
import type { DaySpan } from '../../analysis/reports/realised-days.ts';
import type { Conventions } from '../../analysis/select.ts';
import { daysOf } from '../../analysis/time-tests.ts';
import { viewOf } from '../../analysis/views.ts';
import type { ReadContext } from '../../db/context.ts';
import type { Filter } from '../../domain/filter.ts';
import { conventionsOf } from '../table/conventions.ts';

export interface Chosen {
  readonly columns: Columns;
  /** None where the filter leaves no day of the span. */
  readonly selection: Int32Array;
  readonly span: DaySpan;
  /** Whatever the span is. */
  readonly everywhere: { readonly selection: Int32Array; readonly span: DaySpan };
  readonly conventions: Conventions;
}

/** The trades that a filter means, and the days of a span that it leaves: "realised in" names days as well as trades. */
export async function chosen(context: ReadContext, filter: Filter, span: DaySpan): Promise<Chosen> {
  const conventions = await conventionsOf(context);
  const { columns, selection } = viewOf(context.sql, filter, conventions);
  const left = narrowed(span, filter, conventions);
  return {
    columns,
    selection: left.from > left.to ? new Int32Array() : selection,
    span: left,
    everywhere: { selection, span: narrowed(EVER, filter, conventions) },
    conventions,
  };
}

function narrowed({ from, to }: DaySpan, { dates }: Filter, conventions: Conventions): DaySpan {
  if (dates?.meaning !== 'realised') return { from, to };
  const own = daysOf(dates, conventions);
  return { from: Math.max(from, own.from), to: Math.min(to, own.to) };
}

const EVER: DaySpan = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
