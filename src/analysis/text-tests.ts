import type { Connection } from '../db/connection.ts';
import { annotationsWith } from '../db/queries/search-index.ts';
import { wordsOf } from '../domain/words-of-text.ts';
import type { Columns } from './columns.ts';
import { isTradedIn, tradedIn } from './further-instruments.ts';
import { idsWhere } from './ids-where.ts';
import type { Listed } from './look-up.ts';
import type { Test } from './narrow.ts';

/** All the words of a text, each as the beginning of one in the symbol, a tag, the note or a caption. */
export function textTests(sql: Connection, columns: Columns, text: string): (Test | Listed)[] {
  const words = [...new Set(wordsOf(text))];
  // Whatever begins with the longer one begins with the shorter one.
  const telling = words.filter((word) => !words.some((other) => other !== word && other.startsWith(word)));
  return telling.map((word) => wordTest(sql, columns, word));
}

function wordTest(sql: Connection, { trades, further, names, words }: Columns, word: string): Test | Listed {
  const { of, find, length } = trades;
  const begins = (text: string) => wordsOf(text).some((each) => each.startsWith(word));
  const tags = idsWhere(names.tags, ({ name }) => begins(name));
  const instruments = idsWhere(names.instruments, ({ symbol }) => begins(symbol));
  const annotations = annotationsWith(sql, word);
  if (annotations.length === 0 && !tags.includes(1)) return tradedIn(trades, further, instruments);
  const written = new Uint8Array(length);
  for (const annotation of annotations) {
    const slot = find(words.tradeOf(annotation));
    if (slot >= 0) written[slot] = 1;
  }
  const isNamed = isTradedIn(trades, further, instruments);
  return (slot) => written[slot] === 1 || isNamed(slot) || isTagged(slot);

  function isTagged(slot: number): boolean {
    if (tags[of.setup[slot] as number] === 1) return true;
    const from = of.tagsAt[slot] as number;
    const to = from + (of.tags[slot] as number);
    for (let at = from; at < to; at++) if (tags[words.pool.values[at] as number] === 1) return true;
    return false;
  }
}
