import type { TagColour } from '../../src/contract/words.ts';

/** A tag in its colour: text on a tint of itself. */
export const TAG_LOOK: Readonly<Record<TagColour, string>> = {
  grey: 'bg-track text-fg-2',
  blue: 'bg-tag-blue/14 text-tag-blue',
  cyan: 'bg-tag-cyan/14 text-tag-cyan',
  green: 'bg-tag-green/14 text-tag-green',
  olive: 'bg-tag-olive/14 text-tag-olive',
  brown: 'bg-tag-brown/14 text-tag-brown',
  pink: 'bg-tag-pink/14 text-tag-pink',
  violet: 'bg-tag-violet/14 text-tag-violet',
};
