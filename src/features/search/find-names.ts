import type { Columns } from '../../analysis/columns.ts';
import type { Hit, HitGroup } from '../../contract/search.ts';
import { slipsToBeginning } from '../../domain/slips-to-beginning.ts';
import { wordsOf } from '../../domain/words-of-text.ts';
import { markText, NO_CONTEXT } from './mark-text.ts';

interface Named {
  readonly kind: Hit['kind'];
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** Symbols, tags and setups, accounts whose names begin so, or nearly so: what each word may be of a name. */
export function findNames(columns: Columns, words: readonly string[], limit: number, isPart: IsPart): HitGroup[] {
  return [group('symbols', symbolsOf(columns)), group('tags', tagsOf(columns)), group('accounts', accountsOf(columns))];

  function group(name: HitGroup['name'], all: readonly Named[]): HitGroup {
    const parted = all.map((named) => ({ named, parts: wordsOf(named.name) }));
    const found = parted.filter(({ parts }) => words.every((word) => parts.some((part) => isPart(word, part))));
    const whole = words.join(' ');
    const isWhole = ({ parts }: { parts: readonly string[] }) => Number(parts.join(' ') === whole);
    found.sort((a, b) => isWhole(b) - isWhole(a) || b.named.count - a.named.count || (a.named.name < b.named.name ? -1 : 1));
    return { name, total: found.length, hits: found.slice(0, limit).map(({ named }) => hitOf(named, words)) };
  }
}

/** Whether a name is all that was typed. */
export const isExact = ({ hits }: HitGroup, words: readonly string[]): boolean =>
  hits.some(({ title }) => wordsOf(title.text).join(' ') === words.join(' '));

const hitOf = ({ kind, id, name, count }: Named, words: readonly string[]): Hit => ({
  ...{ kind, id, title: markText(name, words), context: NO_CONTEXT, trade: null, count },
});

type IsPart = (word: string, part: string) => boolean;
export const beginsSo: IsPart = (word, part) => part.startsWith(word);
/** Of two letters, one slip is half of it. */
export const beginsNearlySo: IsPart = (word, part) => {
  if (word.length < 3) return part.startsWith(word);
  const most = word.length <= 5 ? 1 : 2;
  return slipsToBeginning(word, part, most) <= most;
};

/** Each under its own symbol and under what it is written on, as the filter takes them. */
function symbolsOf({ trades, names }: Columns): Named[] {
  const byInstrument = countBy(trades, (slot) => trades.of.instrument[slot] as number);
  const counts = new Map<string, number>();
  for (const { id, symbol, root } of names.instruments.values())
    for (const text of new Set([symbol, root])) counts.set(text, (counts.get(text) ?? 0) + (byInstrument.get(id) ?? 0));
  return [...counts].filter(([, count]) => count > 0).map(([name, count]) => ({ kind: 'symbol', id: name, name, count }));
}

function tagsOf({ trades, words, names }: Columns): Named[] {
  const { of } = trades;
  const counts = countBy(trades, (slot) => of.setup[slot] as number);
  for (let slot = 0; slot < trades.length; slot++) {
    const from = of.tagsAt[slot] as number;
    const to = trades.alive[slot] === 1 ? from + (of.tags[slot] as number) : from;
    for (let at = from; at < to; at++) counts.set(words.pool.values[at] as number, (counts.get(words.pool.values[at] as number) ?? 0) + 1);
  }
  return [...names.tags.values()].map(({ id, uid, name, kind }) => {
    return { kind: kind === 'setup' ? 'setup' : 'tag', id: uid, name, count: counts.get(id) ?? 0 };
  });
}

function accountsOf({ trades, names }: Columns): Named[] {
  const counts = countBy(trades, (slot) => trades.of.account[slot] as number);
  return [...names.accounts.values()].map(({ id, uid, name }) => ({ kind: 'account', id: uid, name, count: counts.get(id) ?? 0 }));
}

function countBy({ alive, length }: Columns['trades'], idOf: (slot: number) => number): Map<number, number> {
  const counts: number[] = [];
  for (let slot = 0; slot < length; slot++) {
    if (alive[slot] === 0) continue;
    const id = idOf(slot);
    counts[id] = (counts[id] ?? 0) + 1;
  }
  return new Map(counts.flatMap((count, id) => (count === undefined ? [] : [[id, count]])));
}
