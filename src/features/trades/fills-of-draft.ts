import { fromDomainError } from '../../contract/domain-errors.ts';
import { AppError } from '../../contract/errors.ts';
import type { FillDraft } from '../../contract/fills.ts';
import type { TradeDraft } from '../../contract/trades.ts';
import type { ReadContext } from '../../db/context.ts';
import { oneAccount } from '../../ledger/one-account.ts';
import type { NewFill } from '../../ledger/write-fills.ts';

/** The fills of a trade entered by hand, checked; of one that is refused it is said which line it is, entries first. */
export async function fillsOfDraft<C extends ReadContext>(
  context: C,
  makeFill: (context: C, draft: FillDraft, places: Map<string, number>) => Promise<NewFill>,
  { account: uid, instrument, direction, entries, exits }: TradeDraft,
): Promise<NewFill[]> {
  const account = await oneAccount(context.db, uid);
  // Where an account hedges each trade has a ticket; one entered by hand gets its own.
  const ticket = account.position_mode === 'hedging' ? context.newUid() : null;
  const [opens, closes] = direction === 'long' ? (['buy', 'sell'] as const) : (['sell', 'buy'] as const);
  const common = { account: uid, instrument, kind: 'trade', link: null } as const;
  const drafts = [
    ...entries.map((fill): FillDraft => ({ ...common, ...fill, ticket: fill.ticket ?? ticket, side: opens, effect: 'open' })),
    ...exits.map((fill): FillDraft => ({ ...common, ...fill, ticket: fill.ticket ?? ticket, side: closes, effect: 'close' })),
  ];
  const places = new Map<string, number>();
  const rows: NewFill[] = [];
  for (const [line, draft] of drafts.entries()) rows.push(await ofLine(line, () => makeFill(context, draft, places)));
  return rows;
}

async function ofLine<T>(line: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = error instanceof AppError ? error : fromDomainError(error);
    if (!known) throw error;
    throw new AppError(known.code, known.message, { ...known.details, line });
  }
}
