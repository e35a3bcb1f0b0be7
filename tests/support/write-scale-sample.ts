import type { WriteContext } from '../../src/db/context.ts';
import { annotateScale } from './annotated-scale.ts';
import { writeScaleJournal } from './scale-journal.ts';

/** In two of its accounts. */
export async function giveUsualRisk({ db }: WriteContext): Promise<void> {
  await db.updateTable('account').set({ default_risk: '400' }).where('name', 'in', ['Shares', 'Futures']).execute();
}

type InTransaction = (work: (context: WriteContext) => Promise<void> | void) => Promise<unknown>;

/** The large journal as somebody would have kept it: with a usual risk in two of its accounts, and words on every third trade. */
export async function writeScaleSample(inTransaction: InTransaction, fills: number): Promise<void> {
  await inTransaction(async (context) => {
    await writeScaleJournal(context, fills);
    await giveUsualRisk(context);
  });
  // Words hang on trades, which are there once their fills are committed.
  await inTransaction(({ recorder, sql }) => {
    recorder.describe('Write about every third trade');
    annotateScale(sql);
  });
}
