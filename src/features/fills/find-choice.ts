import { AppError, type ErrorDetails } from '../../contract/errors.ts';
import type { InstrumentChoice } from '../../contract/instruments.ts';
import type { WriteContext } from '../../db/context.ts';
import type { AccountRow } from '../../db/rows.ts';
import { type Beside, type Found, findInstrument, found } from '../../ledger/find-instrument.ts';
import { oneInstrument } from '../../ledger/one-instrument.ts';

/** The instrument somebody names by id or by text; one that cannot be told is refused with what it could be. */
export async function findChoice(
  context: WriteContext,
  choice: InstrumentChoice,
  { account, at, currency }: { account: AccountRow; at: number; currency: string | null },
): Promise<Found> {
  const beside: Beside = { on: new Date(at).toISOString().slice(0, 10), broker: account.broker, accountClass: account.asset_class };
  if ('uid' in choice) {
    const row = await oneInstrument(context.db, choice.uid);
    return found(context, row, row.currency, beside);
  }
  const told = { assetClass: choice.assetClass, currency: choice.currency ?? currency ?? undefined };
  const answer = await findInstrument(context, choice.symbol, { ...beside, ...told });
  if (answer.kind === 'found') return answer;
  const choices = answer.choices.map(({ symbol, class: assetClass, currency: quoted }) => ({ symbol, assetClass, currency: quoted }));
  throw new AppError('invalid_input', `${answer.reason} Nothing was stored.`, { field: 'instrument', choices } satisfies ErrorDetails);
}
