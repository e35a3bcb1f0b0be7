import { figuresOf } from '../../analysis/reports/figures-of.ts';
import { realisedByDay, spanOf } from '../../analysis/reports/realised-by-day.ts';
import type { ReadContext } from '../../db/context.ts';
import { askedStudy } from './asked-study.ts';

/** What the reports of all trades begin with, before anybody asks for one. */
export async function warmUp(context: ReadContext): Promise<void> {
  const study = await askedStudy(context, {});
  figuresOf(context.sql, study, realisedByDay(study, spanOf({}, study.conventions)));
}
