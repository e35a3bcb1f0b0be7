import { AppError } from '../../contract/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { anchorsOfTrades } from '../../ledger/anchors.ts';
import { sayWords, type WordChanges } from '../../ledger/say-words.ts';
import { subjectOf } from './trade-detail.ts';

export type Marks = Pick<WordChanges, 'rating' | 'reviewed' | 'addTags' | 'removeTags' | 'setup'>;

/** The same mark on many trades, as one step that undo takes back. Their words are not answered: there may be thousands. */
export async function markTrades(context: WriteContext, uids: readonly string[], changes: Marks): Promise<{ trades: number }> {
  const wanted = [...new Set(uids)];
  const anchored = await anchorsOfTrades(context.db, wanted);
  if (anchored.length < wanted.length)
    throw new AppError(
      'not_found',
      `${wanted.length - anchored.length} of these ${wanted.length} trades are no longer in the journal. Nothing was changed; choose the trades again.`,
    );
  const [first] = anchored;
  context.recorder.describe(sentence(changes, anchored.length === 1 && first ? first.row.symbol : `${anchored.length} trades`));
  await sayWords(context, 'trade', anchored.map(subjectOf), null, changes);
  return { trades: anchored.length };
}

function sentence({ rating, reviewed, setup }: Marks, whom: string): string {
  if (rating !== undefined) return rating === null ? `Clear the rating of ${whom}` : `Rate ${whom} ${rating} of 5`;
  if (reviewed !== undefined) return reviewed ? `Mark ${whom} as reviewed` : `Mark ${whom} as not reviewed`;
  if (setup !== undefined) return setup === null ? `Clear the setup of ${whom}` : `Choose the setup of ${whom}`;
  return `Tag ${whom}`;
}
