import { words } from './header-words.ts';

/** What a mapping is called in the imports it makes. Mappings are told apart by their names, so this is made of the name. */
export const templateId = (name: string): string =>
  `mapping-${words(name).replace(/ /g, '-').slice(0, 60).replace(/-$/, '') || 'of-columns'}`;
