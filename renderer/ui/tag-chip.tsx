import type { TagRef } from '../../src/contract/words.ts';
import { TAG_LOOK } from './tag-look.ts';
import { TagShape } from './tag-shape.tsx';

/** A tag in its colour; its group is shown by a shape: a diamond for mistakes, a ring for emotions. */
export function TagChip({ tag: { name, kind, colour } }: { tag: Pick<TagRef, 'name' | 'kind' | 'colour'> }) {
  const said = SAID[kind];
  return (
    <span
      title={name}
      className={`inline-flex h-[18px] max-w-40 min-w-0 items-center gap-1 rounded-sm px-1.5 text-xs/none whitespace-nowrap ${TAG_LOOK[colour]}`}
    >
      {said && (
        <>
          <TagShape kind={kind} colour={colour} />
          <span className="sr-only">{said}</span>
        </>
      )}
      <span className="truncate leading-[18px]">{name}</span>
    </span>
  );
}

const SAID: Partial<Record<TagRef['kind'], string>> = { mistake: 'Mistake:', emotion: 'Emotion:' };
