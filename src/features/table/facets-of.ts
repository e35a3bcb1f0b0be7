import type { Columns } from '../../analysis/columns.ts';
import type { InstrumentName } from '../../analysis/names.ts';
import type { Filter } from '../../domain/filter.ts';

export type Facet = 'symbols' | 'accounts' | 'tags' | 'setups' | 'classes';
interface Value {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** A list is counted under everything else that is asked for: what else could be chosen in it. */
export function besides(filter: Filter, facet: Facet): Filter {
  return { ...filter, [facet]: undefined };
}

/** What there is of one kind, the most frequent first; what is typed stands anywhere in it. */
export function facetsOf(columns: Columns, slots: Int32Array, { of, like, limit }: { of: Facet; like: string; limit: number }): Value[] {
  const wanted = like.trim().toLowerCase();
  return valuesOf(columns, slots, of)
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
    .slice(0, limit);
}

function valuesOf({ trades, words, further, names }: Columns, slots: Int32Array, facet: Facet): Value[] {
  const { of } = trades;
  switch (facet) {
    case 'accounts': {
      const counts = countBy(slots, of.account);
      return [...names.accounts.values()].map(({ id, uid, name }) => ({ value: uid, label: name, count: counts[id] ?? 0 }));
    }
    case 'setups': {
      const counts = countBy(slots, of.setup);
      return tagsOf(true).map(({ id, uid, name }) => ({ value: uid, label: name, count: counts[id] ?? 0 }));
    }
    case 'tags': {
      const counts: number[] = [];
      for (const slot of slots) {
        const from = of.tagsAt[slot] as number;
        for (const tag of words.pool.values.subarray(from, from + (of.tags[slot] as number))) counts[tag] = (counts[tag] ?? 0) + 1;
      }
      return tagsOf(false).map(({ id, uid, name }) => ({ value: uid, label: name, count: counts[id] ?? 0 }));
    }
    case 'symbols':
      // Under its own name, and under that of what it is written on: as the filter finds it.
      return byText(({ symbol, root }) => [...new Set([symbol, root])]);
    case 'classes':
      return byText((instrument) => [instrument.class]);
  }

  function tagsOf(setups: boolean) {
    return [...names.tags.values()].filter(({ kind }) => (kind === 'setup') === setups);
  }

  /** A trade counts once under each text, however many of its instruments have it. */
  function byText(textsOf: (instrument: { symbol: string; root: string; class: string }) => string[]): Value[] {
    const sums = new Map<string, number>();
    const count = (texts: Iterable<string>, by: number) => {
      for (const text of texts) sums.set(text, (sums.get(text) ?? 0) + by);
    };
    const alone = countBy(
      slots.filter((slot) => of.further[slot] === 0),
      of.instrument,
    );
    for (const instrument of names.instruments.values()) count(textsOf(instrument), alone[instrument.id] ?? 0);
    for (const slot of slots) {
      if (of.further[slot] === 0) continue;
      const from = of.furtherAt[slot] as number;
      const ids = [of.instrument[slot] as number, ...further.pool.values.subarray(from, from + (of.further[slot] as number))];
      count(new Set(ids.flatMap((id) => textsOf(names.instruments.get(id) as InstrumentName))), 1);
    }
    return [...sums].map(([text, count]) => ({ value: text, label: text, count }));
  }
}

function countBy(slots: Int32Array, column: Int32Array): number[] {
  const counts: number[] = [];
  for (const slot of slots) {
    const id = column[slot] as number;
    counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}
