import type { Columns } from './columns.ts';

/** Made when it is first asked for, and kept until something changes. */
export function untilChanged<T>(make: (columns: Columns) => T): (columns: Columns) => T {
  const kept = new WeakMap<Columns, { readonly rev: number; readonly made: T }>();
  return (columns) => {
    const last = kept.get(columns);
    if (last?.rev === columns.rev) return last.made;
    const made = make(columns);
    kept.set(columns, { rev: columns.rev, made });
    return made;
  };
}
