import { AppError } from '../../contract/errors.ts';
import type { InstrumentChoice, Recognised } from '../../contract/instruments.ts';
import type { ReadContext } from '../../db/context.ts';
import type { AccountRow } from '../../db/rows.ts';
import { readWhen } from '../../domain/calendar/when.ts';
import type { Found } from '../../ledger/find-instrument.ts';
import { oneAccount } from '../../ledger/one-account.ts';

export type ReadChoice = (
  context: ReadContext,
  choice: InstrumentChoice,
  beside: { account: Pick<AccountRow, 'broker' | 'asset_class'>; at: number; currency: string | null },
) => Promise<Found>;

/** What a text would be taken for if it were entered now. That it could be several is an answer, not an error. */
export async function recognise(
  { instrument, account, at }: { instrument: InstrumentChoice; account: string | null; at: string | null },
  context: ReadContext,
  readChoice: ReadChoice,
): Promise<Recognised> {
  const held = account === null ? ANY_ACCOUNT : await oneAccount(context.db, account);
  try {
    const { row, quote, multiplier } = await readChoice(context, instrument, {
      account: held,
      at: at === null ? context.now() : readWhen(at).at,
      currency: null,
    });
    const { pip } = JSON.parse(row.terms) as { pip?: string | null };
    return {
      kind: 'known',
      uid: row.uid === '' ? null : row.uid,
      ...{ symbol: row.symbol, assetClass: row.class, tick: row.tick, pip: pip ?? null },
      currency: quote ?? row.currency,
      multiplier: multiplier ?? row.multiplier,
    };
  } catch (error) {
    if (!(error instanceof AppError) || error.details.field !== 'instrument') throw error;
    const { choices } = error.details as { choices: Extract<Recognised, { kind: 'unknown' }>['choices'] };
    return { kind: 'unknown', reason: error.message.replace(' Nothing was stored.', ''), choices };
  }
}

const ANY_ACCOUNT = { broker: '', asset_class: 'mixed' } as const;
