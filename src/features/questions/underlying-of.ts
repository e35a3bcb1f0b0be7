import { AppError } from '../../contract/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import type { InstrumentRow } from '../../db/rows.ts';
import { makeFuture } from '../../domain/instruments/futures/make-future.ts';
import type { ContractMonth, Deliverable, OptionRight } from '../../domain/instruments/instrument.ts';
import { findInstrument, stored } from '../../ledger/find-instrument.ts';
import type { Expiring } from './gather-expired.ts';

interface Terms {
  readonly right?: OptionRight;
  readonly strike?: string;
  readonly underlying?: string;
  readonly deliverable?: Deliverable;
  readonly underlyingRoot?: string | null;
  readonly contract?: ContractMonth;
}
interface Delivered {
  readonly underlying: InstrumentRow;
  /** How many of it one contract is. */
  readonly perContract: string;
  readonly right: OptionRight;
  readonly strike: string;
}

/** What changes hands when an option is exercised. What settles in cash, or in nobody knows what, is refused. */
export async function underlyingOf(context: WriteContext, row: Expiring): Promise<Delivered> {
  const terms = JSON.parse(row.terms) as Terms;
  const { right, strike } = terms;
  if (right === undefined || strike === undefined) throw unknown(row, 'Its right and strike are not known.');
  const underlying = (await byKey(context, row.underlying)) ?? (await made(context, row, terms));
  return { underlying, right, strike, perContract: row.class === 'futureOption' ? '1' : sharesOf(row, terms) };
}

function sharesOf(row: Expiring, { deliverable }: Terms): string {
  switch (deliverable?.kind) {
    case 'shares':
      return deliverable.quantity;
    case 'cash':
      throw unknown(row, 'It settles in cash.');
    default:
      if (row.multiplier === null) throw unknown(row, 'What one contract delivers is not known.');
      return row.multiplier;
  }
}

const byKey = ({ db }: WriteContext, key: string): Promise<InstrumentRow | undefined> =>
  db.selectFrom('instrument').selectAll().where('key', '=', key).executeTakeFirst();

async function made(context: WriteContext, row: Expiring, { underlying, underlyingRoot, contract }: Terms): Promise<InstrumentRow> {
  const on = (row.expiry as string).slice(0, 10);
  if (underlyingRoot && contract) return stored(context, makeFuture(underlyingRoot, contract, { on }));
  if (underlying === undefined) throw unknown(row, 'What it is written on is not known.');
  const beside = { on, broker: row.broker, accountClass: 'mixed', assetClass: 'stock' } as const;
  const found = await findInstrument(context, underlying, beside);
  if (found.kind === 'found') return found.row;
  throw unknown(row, 'What it is written on is not known.');
}

const unknown = ({ symbol }: Expiring, why: string) =>
  new AppError(
    'invalid_input',
    `${symbol} cannot be delivered here. ${why} Nothing was stored; say what was paid in cash, or add the fills by hand.`,
  );
