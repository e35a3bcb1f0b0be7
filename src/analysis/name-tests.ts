import type { Filter } from '../domain/filter.ts';
import type { Columns } from './columns.ts';
import { isTradedIn } from './further-instruments.ts';
import { highestId } from './highest-id.ts';
import type { Test } from './select.ts';

/** Of accounts and of what was traded. A name that is not there any more means no trade. */
export function* nameTests({ trades, further, names }: Columns, { accounts, symbols, classes }: Filter): Generator<Test> {
  if (accounts) {
    const wanted = idsWhere(names.accounts, ({ uid }) => accounts.includes(uid));
    yield (slot) => wanted.has(trades.of.account[slot] as number);
  }
  if (symbols) {
    const wanted = new Set(symbols);
    const ids = idsWhere(names.instruments, ({ symbol, root }) => wanted.has(symbol) || wanted.has(root));
    yield isTradedIn(trades, further, ids);
  }
  if (classes) {
    const ids = idsWhere(names.instruments, (each) => classes.includes(each.class));
    yield isTradedIn(trades, further, ids);
  }
}

/** Looked up a million times: an array answers sooner than a set. */
function idsWhere<R extends { readonly id: number }>(
  rows: ReadonlyMap<number, R>,
  test: (row: R) => boolean,
): { has(id: number): boolean } {
  const flags = new Uint8Array(highestId(rows.keys()) + 1);
  for (const row of rows.values()) if (test(row)) flags[row.id] = 1;
  return { has: (id) => flags[id] === 1 };
}
