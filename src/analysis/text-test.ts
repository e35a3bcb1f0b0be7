import type { Connection } from '../db/connection.ts';
import { annotationsWith } from '../db/queries/search-index.ts';
import { wordsOf } from '../domain/words-of-text.ts';
import type { Columns } from './columns.ts';
import { isTradedIn } from './further-instruments.ts';
import type { Test } from './narrow.ts';

/** All the words of a text, each as the beginning of one in the symbol, a tag, the note or a caption. */
export function textTest(sql: Connection, columns: Columns, text: string): Test {
  const words = [...new Set(wordsOf(text))];
  // Whatever begins with the longer one begins with the shorter one.
  const telling = words.filter((word) => !words.some((other) => other !== word && other.startsWith(word)));
  const tests = telling.map((word) => wordTest(sql, columns, word));
  return (slot) => tests.every((test) => test(slot));
}

function wordTest(sql: Connection, { trades, further, names, words }: Columns, word: string): Test {
  const { of, find, length } = trades;
  const begins = (text: string) => wordsOf(text).some((each) => each.startsWith(word));
  const instruments = new Set([...names.instruments.values()].filter(({ symbol }) => begins(symbol)).map(({ id }) => id));
  const tags = new Set([...names.tags.values()].filter(({ name }) => begins(name)).map(({ id }) => id));
  const written = new Uint8Array(length);
  for (const annotation of annotationsWith(sql, word)) {
    const slot = find(words.tradeOf(annotation));
    if (slot >= 0) written[slot] = 1;
  }
  const isNamed = isTradedIn(trades, further, instruments);
  return (slot) => written[slot] === 1 || isNamed(slot) || isTagged(slot);

  function isTagged(slot: number): boolean {
    if (tags.size === 0) return false;
    if (tags.has(of.setup[slot] as number)) return true;
    const from = of.tagsAt[slot] as number;
    const to = from + (of.tags[slot] as number);
    for (let at = from; at < to; at++) if (tags.has(words.pool.values[at] as number)) return true;
    return false;
  }
}
