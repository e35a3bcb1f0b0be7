import type { WordChanges, Words } from '../../src/contract/words.ts';

/** What was said about something, and the way to say more. */
export interface Saying {
  /** Which templates are offered, and whose fields and rules belong to it. */
  readonly of: 'trade' | 'exit' | 'day' | 'day_plan' | 'week' | 'plan' | 'setup';
  readonly words: Words;
  /** seen: the version that a note was edited from; null where nothing can be overwritten. True once it is stored. */
  say(changes: WordChanges, seen?: number | null): Promise<boolean>;
}
