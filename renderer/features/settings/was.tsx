import type { Facts } from '../../format/differences.ts';
import { Tag } from '../../ui/tag.tsx';

/** "was Net": beside a control that is not saved yet. Its place is kept, so that nothing moves when it comes. */
export function Was({ when, title, was }: { when: boolean; title: string; was: Facts }) {
  return (
    <span className={when ? 'inline-flex' : 'invisible inline-flex'}>
      <Tag tone="accent">was {was.get(title)}</Tag>
    </span>
  );
}
