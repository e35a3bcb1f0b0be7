import { SlidersHorizontal } from 'lucide-react';
import { beginsIn } from './actions-found.tsx';
import type { Item } from './item.ts';
import { markWords } from './mark-words.ts';
import { Marked } from './marked.tsx';
import { SETTINGS_PLACES } from './settings-places.ts';

export function settingsFound(words: readonly string[], go: (path: string) => void): Item[] {
  if (words.length === 0) return [];
  const wordsOf = ({ name, section, words }: (typeof SETTINGS_PLACES)[number]) => `${name} ${section} ${words} settings`.toLowerCase();
  return SETTINGS_PLACES.filter((place) => words.every((word) => beginsIn(word, wordsOf(place))))
    .slice(0, MOST)
    .map(({ name, section, path }) => ({
      ...{ id: `setting ${section} ${name}`, icon: SlidersHorizontal, run: () => go(path) },
      body: (
        <>
          <span className="min-w-0 truncate">
            <Marked {...markWords(name, words)} />
          </span>
          <span className="ml-auto shrink-0 pl-2 text-sm text-fg-3">{section}</span>
        </>
      ),
    }));
}

const MOST = 6;
