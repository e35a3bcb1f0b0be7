import { useNavigate } from 'react-router';
import { hitGroups, hitItem } from './hit-groups.tsx';
import type { ItemGroup } from './item.ts';
import { useRecentPlaces } from './recent-places.ts';
import { settingsFound } from './settings-found.tsx';
import { typedWords } from './typed-words.ts';
import { useActionsFound } from './use-actions-found.tsx';
import { useHits } from './use-hits.ts';

/** Everything that what was typed may mean, in the order in which it is offered: what can be said at once stands first and stays. */
export function useItemGroups(typed: string): { groups: readonly ItemGroup[]; isSettled: boolean; error: Error | null } {
  const go = useNavigate();
  const goTo = (path: string) => void go(path);
  const words = typedWords(typed);
  const { places, actions, others } = useActionsFound(words);
  const { groups: found, isSettled, error } = useHits(typed);
  const recent = useRecentPlaces(({ hits }) => hits);
  const groups: ItemGroup[] = [
    { name: 'Opened lately', items: typed.trim() === '' ? recent.map((hit) => hitItem(hit, 'recent', [], goTo)) : [] },
    { name: 'Go to', items: places, isAtOnce: true },
    { name: 'Actions', items: actions, isAtOnce: true },
    ...hitGroups(found, { typed, words, go: goTo }),
    { name: 'Settings', items: settingsFound(words, goTo) },
    { name: 'Also', items: others },
  ];
  return { groups: groups.filter(({ items }) => items.length > 0), isSettled, error };
}
