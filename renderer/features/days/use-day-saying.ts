import type { Words } from '../../../src/contract/words.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import type { Saying } from '../../words/saying.ts';

/** What was written about a day, its plan or its week, and the way to write more. */
export function useDaySaying(of: 'day' | 'day_plan' | 'week', day: string) {
  const { run } = useCommand(api.days.annotate);
  return (words: Words): Saying => ({
    of,
    words,
    say: (changes, seen = null) => run({ of, day, version: seen, changes }),
  });
}
