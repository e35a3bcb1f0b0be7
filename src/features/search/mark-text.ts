import type { Marked } from '../../contract/search.ts';
import { type Place, placesOfWords } from '../../domain/places-of-words.ts';
import { visibleLine } from '../../domain/visible-line.ts';

/** A short text with its places. */
export function markText(text: string, words: readonly string[]): Marked {
  const shown = visibleLine(text);
  return { text: shown, marks: toMarks(placesOfWords(shown, words)) };
}

export const NO_CONTEXT: Marked = { text: '', marks: [] };

/** A line around the place where most of the words stand together. */
export function contextOf(text: string, words: readonly string[]): Marked {
  const places = placesOfWords(text, words, MOST_PLACES);
  const best = places.reduce<{ place: Place | undefined; count: number }>(
    (best, place, at) => {
      const near = new Set<number>();
      for (let next = at; next < places.length && (places[next] as Place).to <= place.from + AFTER; next++)
        near.add((places[next] as Place).word);
      return near.size > best.count ? { place, count: near.size } : best;
    },
    { place: undefined, count: 0 },
  ).place;
  const at = best?.from ?? 0;
  const from = at <= BEFORE ? 0 : wordStart(text, at - BEFORE, at);
  const line = visibleLine(text.slice(from, at + AFTER), BEFORE + AFTER);
  const shown = `${from > 0 ? '… ' : ''}${line}${at + AFTER < text.length ? ' …' : ''}`;
  return { text: shown, marks: toMarks(placesOfWords(shown, words)) };
}

/** Not in the middle of a word, unless it is a very long one. */
function wordStart(text: string, from: number, before: number): number {
  const blank = text.slice(from, before).search(/\s/);
  return blank < 0 ? from : from + blank + 1;
}

const toMarks = (places: readonly Place[]) => places.map(({ from, to }) => ({ from, to }));
const BEFORE = 32;
const AFTER = 100;
const MOST_PLACES = 200;
