import type { Columns } from '../columns.ts';
import { highestId } from '../highest-id.ts';
import { type Groups, NO_NAME, NONE } from './groups.ts';

/** One group for each symbol that was traded first in a trade. */
export const symbolGroups = ({ trades, names }: Columns): Groups =>
  listed(
    (slot) => trades.of.instrument[slot] as number,
    names.instruments,
    ({ symbol }) => ({ key: symbol, label: symbol }),
  );

export const accountGroups = ({ trades, names }: Columns): Groups =>
  listed(
    (slot) => trades.of.account[slot] as number,
    names.accounts,
    ({ uid, name }) => ({ key: uid, label: name }),
  );

export const setupGroups = ({ trades, names }: Columns): Groups =>
  listed(
    (slot) => trades.of.setup[slot] as number,
    names.tags,
    ({ uid, name }) => ({ key: uid, label: name }),
  );

/** What options and futures are written on; whatever else is its own. */
export const rootGroups = (columns: Columns): Groups => shared(columns, ({ root }) => ({ key: root, label: root }));
export const classGroups = (columns: Columns): Groups => shared(columns, (instrument) => ({ key: instrument.class, label: null }));

export const sideGroups = ({ trades }: Columns): Groups => few(['', 'long', 'short'], (slot) => 1 + (trades.of.short[slot] as number));
export const ratingGroups = ({ trades }: Columns): Groups => few(['', '1', '2', '3', '4', '5'], (slot) => trades.of.rating[slot] as number);

/** Of a handful of keys that the screen has words for. */
export function few(keys: readonly string[], of: Groups['of']): Groups {
  return { count: keys.length, of, name: (group) => ({ key: keys[group] ?? '', label: null }), find: (key) => keys.indexOf(key) };
}

interface Row {
  readonly id: number;
}
interface Shown {
  readonly key: string;
  readonly label: string | null;
}

function listed<R extends Row>(of: Groups['of'], rows: ReadonlyMap<number, R>, show: (row: R) => Shown): Groups {
  return {
    count: highestId(rows.keys()) + 1,
    of,
    name(group) {
      const row = rows.get(group);
      return row ? show(row) : NO_NAME;
    },
    find: (key) => (key === '' ? NONE : ([...rows.values()].find((row) => show(row).key === key)?.id ?? -1)),
  };
}

/** Several instruments are in one group. */
function shared({ trades, names }: Columns, show: (instrument: { root: string; class: string }) => Shown): Groups {
  const groups: Shown[] = [NO_NAME];
  const numbers = new Map<string, number>();
  const ofInstrument = new Int32Array(highestId(names.instruments.keys()) + 1);
  for (const instrument of names.instruments.values()) {
    const shown = show(instrument);
    let number = numbers.get(shown.key);
    if (number === undefined) {
      number = groups.push(shown) - 1;
      numbers.set(shown.key, number);
    }
    ofInstrument[instrument.id] = number;
  }
  return {
    count: groups.length,
    of: (slot) => ofInstrument[trades.of.instrument[slot] as number] as number,
    name: (group) => groups[group] ?? NO_NAME,
    find: (key) => (key === '' ? NONE : (numbers.get(key) ?? -1)),
  };
}
