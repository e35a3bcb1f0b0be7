import { TagGroupKind } from '../../src/contract/tags.ts';
import type { TagRef } from '../../src/contract/words.ts';
import { api } from '../api.ts';
import { runCommand } from '../data/run-command.ts';
import { rememberTag } from './recent-tags.ts';

/** Adds a tag to a group, or to the group of a kind, which is made when there is none. null: it was refused, which was said. */
export async function createTag(name: string, group: string): Promise<TagRef | null> {
  const outcome = await runCommand(api.tags.create, { name, group: group as string | TagGroupKind });
  if (!outcome.ok) return null;
  const { uid, colour } = outcome.value;
  rememberTag(uid);
  const kind = TagGroupKind.safeParse(group).data ?? (await kindOf(uid));
  return { uid, name: outcome.value.name, kind, colour };
}

async function kindOf(uid: string): Promise<TagRef['kind']> {
  const { groups } = await api.tags.list({});
  return groups.find(({ tags }) => tags.some((tag) => tag.uid === uid))?.kind ?? 'other';
}
