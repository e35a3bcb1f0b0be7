import { AppError, type ErrorDetails } from '../../contract/errors.ts';
import type { InstrumentChoice } from '../../contract/instruments.ts';
import type { ReadContext } from '../../db/context.ts';
import type { AccountRow } from '../../db/rows.ts';
import { type Beside, type Found, findInstrument, found, readInstrument } from '../../ledger/find-instrument.ts';
import { oneInstrument } from '../../ledger/one-instrument.ts';

/** What the choice stands next to. */
export interface ChoiceBeside {
  readonly account: Pick<AccountRow, 'broker' | 'asset_class'>;
  readonly at: number;
  readonly currency: string | null;
}
export type FindChoice = (context: ReadContext, choice: InstrumentChoice, beside: ChoiceBeside) => Promise<Found>;

/** The instrument somebody names by id or by text; one that cannot be told is refused with what it could be. */
export const findChoice: FindChoice = (context, choice, beside) => choose(context, choice, beside, findInstrument);

/** The same where nothing may be stored. */
export const readChoice: FindChoice = (context, choice, beside) => choose(context, choice, beside, readInstrument);

async function choose(
  context: ReadContext,
  choice: InstrumentChoice,
  { account, at, currency }: ChoiceBeside,
  find: typeof findInstrument,
): Promise<Found> {
  const beside: Beside = { on: new Date(at).toISOString().slice(0, 10), broker: account.broker, accountClass: account.asset_class };
  if ('uid' in choice) {
    const row = await oneInstrument(context.db, choice.uid);
    return found(context, row, row.currency, beside);
  }
  const told = { assetClass: choice.assetClass, currency: choice.currency ?? currency ?? undefined };
  const answer = await find(context, choice.symbol, { ...beside, ...told });
  if (answer.kind === 'found') return answer;
  const choices = answer.choices.map(({ symbol, class: assetClass, currency: quoted }) => ({ symbol, assetClass, currency: quoted }));
  throw new AppError('invalid_input', `${answer.reason} Nothing was stored.`, { field: 'instrument', choices } satisfies ErrorDetails);
}
