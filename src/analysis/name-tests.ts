import type { Filter } from '../domain/filter.ts';
import type { Columns } from './columns.ts';
import { isTradedIn } from './further-instruments.ts';
import { highestId } from './highest-id.ts';
import type { Listed } from './narrow.ts';

/** Of accounts and of what was traded. A name that is not there any more means no trade. */
export function* nameTests({ trades, further, names }: Columns, { accounts, symbols, classes }: Filter): Generator<Listed> {
  const { account, instrument, further: others } = trades.of;
  if (accounts) yield { column: account, wanted: idsWhere(names.accounts, ({ uid }) => accounts.includes(uid)) };
  if (symbols) {
    const wanted = new Set(symbols);
    yield traded(idsWhere(names.instruments, ({ symbol, root }) => wanted.has(symbol) || wanted.has(root)));
  }
  if (classes) yield traded(idsWhere(names.instruments, (each) => classes.includes(each.class)));

  function traded(wanted: Uint8Array): Listed {
    const isMeant = isTradedIn(trades, further, { has: (id) => wanted[id] === 1 });
    return { column: instrument, wanted, besides: { column: others, isMeant } };
  }
}

function idsWhere<R extends { readonly id: number }>(rows: ReadonlyMap<number, R>, test: (row: R) => boolean): Uint8Array {
  const flags = new Uint8Array(highestId(rows.keys()) + 1);
  for (const row of rows.values()) if (test(row)) flags[row.id] = 1;
  return flags;
}
