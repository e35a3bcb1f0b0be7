import type { Facts } from '../../format/differences.ts';
import { Tag } from '../../ui/tag.tsx';

/** "was Net": beside a control that is not saved yet. */
export function Was({ when, title, was }: { when: boolean; title: string; was: Facts }) {
  return when ? <Tag tone="accent">was {was.get(title)}</Tag> : null;
}
