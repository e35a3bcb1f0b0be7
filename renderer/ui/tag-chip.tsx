import type { TagRef } from '../../src/contract/words.ts';

/** A tag; its group is shown by a shape: a diamond for mistakes, a ring for emotions. */
export function TagChip({ tag: { name, kind } }: { tag: Pick<TagRef, 'name' | 'kind'> }) {
  return (
    <span
      title={name}
      className="inline-flex h-[18px] max-w-40 min-w-0 items-center gap-1 rounded-sm bg-track px-1.5 text-xs/none whitespace-nowrap text-fg-2"
    >
      {kind === 'mistake' && <Shape path="M4 1 7 4 4 7 1 4Z" says="Mistake:" />}
      {kind === 'emotion' && <Shape path="M4 1.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z" says="Emotion:" />}
      <span className="truncate leading-[18px]">{name}</span>
    </span>
  );
}

function Shape({ path, says }: { path: string; says: string }) {
  return (
    <>
      <svg aria-hidden viewBox="0 0 8 8" className="size-2 shrink-0 fill-none stroke-fg-3">
        <path d={path} />
      </svg>
      <span className="sr-only">{says}</span>
    </>
  );
}
