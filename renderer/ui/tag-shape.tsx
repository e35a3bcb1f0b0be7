import type { TagColour, TagRef } from '../../src/contract/words.ts';

/** What kind a tag is, by shape: a diamond for mistakes, a ring for emotions. Of the others only a colour is shown, as a dot. */
export function TagShape({ kind, colour = 'grey' }: { kind: TagRef['kind']; colour?: TagColour }) {
  const path = kind === 'mistake' ? DIAMOND : kind === 'emotion' ? RING : null;
  if (path === null && colour === 'grey') return null;
  return (
    <svg aria-hidden viewBox="0 0 8 8" className={`size-2 shrink-0 ${INK[colour]} ${path ? 'fill-none stroke-current' : 'fill-current'}`}>
      <path d={path ?? DOT} />
    </svg>
  );
}

const DIAMOND = 'M4 1 7 4 4 7 1 4Z';
const RING = 'M4 1.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z';
const DOT = 'M4 1.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z';
const INK: Record<TagColour, string> = {
  grey: 'text-fg-3',
  blue: 'text-tag-blue',
  cyan: 'text-tag-cyan',
  green: 'text-tag-green',
  olive: 'text-tag-olive',
  brown: 'text-tag-brown',
  pink: 'text-tag-pink',
  violet: 'text-tag-violet',
};
