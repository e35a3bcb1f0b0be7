import { AppError } from '../../contract/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { prepared } from '../../db/prepared.ts';
import { readLegs } from '../../db/queries/trade-legs.ts';
import { positionsOfAnchor } from '../../ledger/positions-of-anchor.ts';

/** What was moved, by the names of its legs and of its fills, and the fills that the position had which took it. */
export interface Moved {
  readonly book: string;
  readonly legs: readonly string[];
  readonly fills: readonly string[];
}

/**
 * A trade takes what keeps it one trade: a purchase after its end would begin another, a sale of more than it holds would turn it,
 * and an end that moves would join it to the next one of its book.
 */
export function refuseMisplaced({ sql }: Pick<WriteContext, 'sql'>, { book, legs, fills }: Moved): void {
  for (const leg of legs) {
    const [position, ...others] = positionsOfAnchor(sql, leg).filter((one) => one.book === book);
    const isWhole = position !== undefined && others.length === 0 && !prepared(sql, ASIDE).get(leg);
    const here = new Set(isWhole ? readLegs(sql, [position.id]).map(({ fillUid }) => fillUid) : []);
    if (here.size === new Set(fills).size && fills.every((fill) => here.has(fill))) continue;
    throw new AppError(
      'invalid_input',
      'The other trade cannot hold this fill: it would end before it, turn around or run into the next trade. Nothing was changed; group the two trades, or split the fill off.',
      { leg },
    );
  }
}

const ASIDE = "SELECT 1 FROM open_question WHERE kind = 'close_without_open' AND subject = ?";
