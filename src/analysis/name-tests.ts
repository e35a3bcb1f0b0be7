import type { Filter } from '../domain/filter.ts';
import type { Columns } from './columns.ts';
import { tradedIn } from './further-instruments.ts';
import { idsWhere } from './ids-where.ts';
import type { Listed } from './look-up.ts';

/** Of accounts and of what was traded. A name that is not there any more means no trade. */
export function* nameTests({ trades, further, names }: Columns, { accounts, symbols, classes }: Filter): Generator<Listed> {
  if (accounts) yield { column: trades.of.account, wanted: idsWhere(names.accounts, ({ uid }) => accounts.includes(uid)) };
  if (symbols) {
    const wanted = new Set(symbols);
    const meant = idsWhere(names.instruments, ({ symbol, root }) => wanted.has(symbol) || wanted.has(root));
    yield tradedIn(trades, further, meant);
  }
  if (classes) {
    const meant = idsWhere(names.instruments, (each) => classes.includes(each.class));
    yield tradedIn(trades, further, meant);
  }
}
