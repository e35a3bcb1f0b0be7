import type { TagGroupKind } from '../../../src/contract/tags.ts';

/** What a group can be of, as it stands on the screen. */
export const GROUP_KIND: Readonly<Record<TagGroupKind, string>> = {
  setup: 'Setups: one of a trade, with rules',
  mistake: 'Mistakes, marked by a diamond',
  emotion: 'Emotions, marked by a ring',
  market: 'What the market was like',
  other: 'Anything else',
};
