import type { WordChanges, Words } from '../../src/contract/words.ts';
import type { Outcome } from '../data/outcome.ts';

/** What was said about something, and the way to say more. */
export interface Saying {
  /** Which templates are offered, and whose fields and rules belong to it. */
  readonly of: 'trade' | 'exit' | 'day' | 'day_plan' | 'week' | 'plan' | 'setup';
  readonly words: Words;
  /** seen: the version that a note was edited from; null where nothing can be overwritten. */
  say(changes: WordChanges, seen?: number | null): Promise<Outcome<unknown>>;
}
