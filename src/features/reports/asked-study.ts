import { type Study, studyOf } from '../../analysis/study.ts';
import type { ReadContext } from '../../db/context.ts';
import type { Filter } from '../../domain/filter.ts';
import { conventionsOf } from '../table/conventions.ts';

/** The trades that a filter means, judged by the conventions of now. */
export async function askedStudy(context: ReadContext, filter: Filter): Promise<Study> {
  return studyOf(context.sql, filter, await conventionsOf(context));
}
