import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { placesOfWords } from '../../src/domain/places-of-words.ts';
import { wordsOf } from '../../src/domain/words-of-text.ts';

const marked = (text: string, asked: string) =>
  placesOfWords(text, wordsOf(asked)).reduceRight(
    (shown, { from, to }) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`,
    text,
  );

it.each([
  ['The opening range held', 'range', 'The opening [range] held'],
  ['The opening range held', 'ran op', 'The [op]ening [ran]ge held'],
  ['Überlegt, dann gekauft', 'uber', '[Über]legt, dann gekauft'],
  ['U\u0308berlegt', 'uberl', '[U\u0308berl]egt'],
  ['stop-loss', 'loss', 'stop-[loss]'],
  ['ﬁll at 5', 'fi', '[ﬁ]ll at 5'],
  ['½ off', '1', '[½] off'],
  ['prices 価格表', '価格', 'prices [価格]表'],
  ['🚀🚀 moon', 'moon', '🚀🚀 [moon]'],
  ['range', 'ranges', 'range'],
  ['r ra ran', 'r ran', '[r] [r]a [ran]'],
  ['', 'a', ''],
])('in “%s” %s stands at %s', (text, asked, shown) => {
  expect(marked(text, asked)).toBe(shown);
});

test('a place is there exactly when some word begins so, and begins so itself', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('Σσς ΛΟΓΟΣ', 'x²y ﬃ', 'İi Iı'));
  fc.assert(
    fc.property(text, text, fc.nat(3), (text, other, cut) => {
      const asked = wordsOf(`${text} ${other}`).map((word) => word.slice(0, Math.max(1, word.length - cut)));
      const words = asked.filter((word) => word.isWellFormed());
      const places = placesOfWords(text, words);
      const isThere = wordsOf(text).some((each) => words.some((word) => each.startsWith(word)));
      expect(places.length > 0).toBe(isThere);
      for (const { from, to } of places) expect(0 <= from && from < to && to <= text.length).toBe(true);
    }),
    { numRuns: 500 },
  );
});
