import type { CorporateActionDraft } from '../../contract/corporate-actions.ts';
import { AppError } from '../../contract/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { everHeld } from '../../db/queries/corporate-actions.ts';
import type { AccountRow, InstrumentRow } from '../../db/rows.ts';
import { add, compare, ZERO } from '../../domain/decimal/decimal.ts';
import { decimal } from '../../domain/decimal/decimal-text.ts';
import { oneInstrument } from '../../ledger/one-instrument.ts';

export interface Action extends Pick<CorporateActionDraft, 'kind' | 'day' | 'becomes'> {
  readonly uid: string;
  readonly account: AccountRow;
  readonly instrument: InstrumentRow;
}

/** An action that cannot have happened to what the account held would only move a mistake on. */
export async function refuseMisfit({ db }: WriteContext, { uid, kind, day, becomes, account, instrument }: Action): Promise<void> {
  const all = becomes.map((one) => one.instrument);
  for (const one of new Set(all)) await oneInstrument(db, one);
  if (new Set(all).size < all.length) throw misfit('It names one instrument twice.');
  refuseKind(kind, all, instrument);
  const shares = becomes.reduce((sum, one) => add(sum, decimal(one.costShare)), ZERO);
  if (compare(shares, decimal('1')) !== 0) throw misfit('The shares of cost must add up to 1.');
  const [only] = becomes;
  if (kind === 'split' && only && only.numerator === only.denominator) throw misfit('A split of one for one changes nothing.');
  if (await everHeld(db, { account: account.id, instrument, day, except: uid })) return;
  throw misfit(`“${account.name}” held no ${instrument.symbol} before ${day}.`);
}

function refuseKind(kind: Action['kind'], all: readonly string[], { uid, symbol }: InstrumentRow): void {
  const stays = all.includes(uid);
  switch (kind) {
    case 'split':
      if (all.length !== 1 || !stays) throw misfit(`A split leaves ${symbol} and nothing else.`);
      return;
    case 'symbol_change':
      if (all.length !== 1 || stays) throw misfit(`A new symbol takes the place of ${symbol}: name one other instrument.`);
      return;
    case 'merger':
      if (stays) throw misfit(`After a merger ${symbol} is gone: name what it became.`);
      return;
    case 'spin_off':
      if (all.length < 2 || !stays) throw misfit(`A spin-off leaves ${symbol} and gives something else: name both.`);
      return;
    default:
      kind satisfies never;
  }
}

const misfit = (sentence: string) => new AppError('invalid_input', `${sentence} Nothing was stored.`);
