import { clsx } from 'clsx';
import type { TagColour, TagRef } from '../../src/contract/words.ts';

/** What kind a tag is, by shape: a diamond for mistakes, a ring for emotions, a square for setups, a bar for the market. */
export function TagShape({ kind, colour = 'grey' }: { kind: TagRef['kind']; colour?: TagColour }) {
  const shape = SHAPE[kind];
  if (shape === null) return null;
  return <i aria-hidden className={clsx('inline-block shrink-0 border-[1.3px] border-current', shape, INK[colour])} />;
}

const SHAPE: Record<TagRef['kind'], string | null> = {
  mistake: 'size-[7px] rotate-45 rounded-[1px]',
  emotion: 'size-[7px] rounded-full',
  setup: 'size-[7px] rounded-[1px]',
  market: 'h-[3px] w-[8px] rounded-[1px]',
  other: null,
};
const INK: Record<TagColour, string> = {
  grey: 'text-fg-2',
  blue: 'text-tag-blue',
  cyan: 'text-tag-cyan',
  green: 'text-tag-green',
  olive: 'text-tag-olive',
  brown: 'text-tag-brown',
  pink: 'text-tag-pink',
  violet: 'text-tag-violet',
};
