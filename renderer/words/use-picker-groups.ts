import { useMemo } from 'react';
import type { TagGroupKind } from '../../src/contract/tags.ts';
import type { TagRef } from '../../src/contract/words.ts';
import { api } from '../api.ts';
import { useQuery } from '../data/use-query.ts';
import type { PickerGroup } from './picker.tsx';
import { useRecentTags } from './recent-tags.ts';

interface PickerGroups {
  readonly groups: readonly PickerGroup[];
  readonly recent: readonly TagRef[];
}

/** What can be picked. Of a kind without a group there is an empty one, which is made on first use. Archived tags are not offered. */
export function usePickerGroups(kinds: readonly TagGroupKind[], only?: readonly string[]): PickerGroups | null {
  const { data } = useQuery(api.tags.list, {});
  const { uids } = useRecentTags();
  return useMemo(() => {
    if (!data) return null;
    const stored = data.groups.filter(({ uid, kind }) => kinds.includes(kind) && (!only || only.includes(uid)));
    const groups = stored.map(({ uid, name, kind, tags }) => ({
      ...{ id: uid, name, kind },
      tags: tags.filter((tag) => !tag.archived).map((tag) => ({ uid: tag.uid, name: tag.name, kind, colour: tag.colour })),
    }));
    const missing = only ? [] : kinds.filter((kind) => !data.groups.some((group) => group.kind === kind));
    const all = groups.flatMap(({ tags }) => tags);
    return {
      groups: [...groups, ...missing.map((kind) => ({ id: kind, name: GROUP_NAME[kind], kind, tags: [] }))],
      recent: uids.flatMap((uid) => all.find((tag) => tag.uid === uid) ?? []),
    };
  }, [data, uids, kinds, only]);
}

/** As the journal names a group of this kind when it makes one. */
const GROUP_NAME: Record<TagGroupKind, string> = {
  setup: 'Setups',
  mistake: 'Mistakes',
  emotion: 'Emotions',
  market: 'Market',
  other: 'Tags',
};
