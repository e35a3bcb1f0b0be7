import type { Marked } from '../../../src/contract/search.ts';

/** A short text of the page's own with the words that were typed, wherever they stand in it. */
export function markWords(text: string, words: readonly string[]): Marked {
  const lower = text.toLowerCase();
  const taken = new Array<boolean>(text.length).fill(false);
  // A letter whose small form is longer moves everything after it: then nothing is set off rather than the wrong place.
  if (lower.length === text.length)
    for (const word of words)
      for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) taken.fill(true, at, at + word.length);
  const marks = [];
  for (let from = taken.indexOf(true); from >= 0; ) {
    const end = taken.indexOf(false, from);
    const to = end < 0 ? text.length : end;
    marks.push({ from, to });
    from = taken.indexOf(true, to);
  }
  return { text, marks };
}
