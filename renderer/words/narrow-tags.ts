import type { TagRef } from '../../src/contract/words.ts';
import type { PickerGroup } from './picker.tsx';

interface Narrowed {
  readonly sections: readonly PickerGroup[];
  /** How many are left out of the sections. */
  readonly more: number;
}

/** Without a word the recent ones come first; with words what begins with the first of them does. No more rows than anyone reads. */
export function narrowTags(groups: readonly PickerGroup[], recent: readonly TagRef[], typed: string): Narrowed {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ name }: TagRef) => words.every((word) => name.toLowerCase().includes(word));
  const begins = ({ name }: TagRef) => name.toLowerCase().startsWith(words[0] ?? '');
  const found = groups.map((group) => {
    const hits = words.length === 0 ? group.tags : group.tags.filter(fits);
    return { ...group, tags: [...hits.filter(begins), ...hits.filter((tag) => !begins(tag))] };
  });
  const count = found.reduce((sum, { tags }) => sum + tags.length, 0);
  const first: PickerGroup[] =
    words.length === 0 && recent.length > 0 && count > FEW ? [{ id: 'recent', name: 'Recent', kind: 'other', tags: recent }] : [];
  let room = ROOM;
  const sections = [...first, ...found].flatMap((group) => {
    const tags = group.tags.slice(0, room);
    room -= tags.length;
    return tags.length === 0 ? [] : [{ ...group, tags }];
  });
  const shown = sections.reduce((sum, { id, tags }) => sum + (id === 'recent' ? 0 : tags.length), 0);
  return { sections, more: count - shown };
}

/** A list that is seen at once needs no shortcut. */
const FEW = 8;
const ROOM = 60;
