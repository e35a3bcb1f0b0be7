import { useMemo } from 'react';
import type { Filter } from '../../src/contract/filter.ts';
import { api } from '../api.ts';
import { useQuery } from '../data/use-query.ts';
import type { Names } from './names.ts';

/** null until they are known: a chip that said "1 chosen" and then a name would jump. */
export function useNames(filter: Filter): Names | null {
  const accounts = useQuery(api.accounts.list, {}).data;
  const tags = useQuery(api.tags.list, {}).data;
  const asksImports = filter.imports !== undefined;
  const imports = useQuery(api.imports.list, { limit: 200 }, { enabled: asksImports }).data;
  return useMemo(() => {
    if (!accounts || !tags || (asksImports && !imports)) return null;
    const all = tags.groups.flatMap((group) => group.tags);
    const account = new Map(accounts.accounts.map(({ uid, name }) => [uid, name]));
    const tag = new Map(all.map(({ uid, name }) => [uid, name]));
    const rule = new Map(all.flatMap(({ rules }) => rules).map(({ uid, text }) => [uid, text]));
    const brought = new Map(imports?.imports.map(({ uid, fileName }) => [uid, fileName]));
    return {
      account: (uid) => account.get(uid),
      tag: (uid) => tag.get(uid),
      rule: (uid) => rule.get(uid),
      import: (uid) => brought.get(uid),
      accounts: account.size,
    };
  }, [accounts, tags, imports, asksImports]);
}
