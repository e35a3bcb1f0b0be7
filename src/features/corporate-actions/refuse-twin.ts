import { AppError } from '../../contract/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { selectTwinAction } from '../../db/queries/corporate-actions.ts';
import type { Action } from './refuse-misfit.ts';

/** A split that is entered twice would split twice. Two of one day that differ are two. */
export async function refuseTwin({ db }: WriteContext, { uid, account, instrument, kind, day, becomes }: Action): Promise<void> {
  const twin = await selectTwinAction(db, {
    ...{ uid, kind, day, account: account.id, instrument: instrument.id },
    becomes: JSON.stringify(becomes),
  });
  if (!twin) return;
  const sentence = `“${account.name}” already has this of ${instrument.symbol} on ${day}. Nothing was stored: it would count twice.`;
  throw new AppError('conflict', sentence, { uid: twin.uid });
}
