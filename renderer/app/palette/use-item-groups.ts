import { useNavigate } from 'react-router';
import { useActions } from '../../actions/use-actions.ts';
import { actionsFound } from './actions-found.tsx';
import { hitGroups, hitItem } from './hit-groups.tsx';
import type { ItemGroup } from './item.ts';
import { useRecentPlaces } from './recent-places.ts';
import { settingsFound } from './settings-found.tsx';
import { typedWords } from './typed-words.ts';
import { useHits } from './use-hits.ts';

interface Found {
  readonly groups: readonly ItemGroup[];
  readonly isSettled: boolean;
  readonly error: Error | null;
}

/** Everything that what was typed may mean, in the order in which it is offered: what can be said at once stands first and stays. */
export function useItemGroups(typed: string, isWanted: boolean): Found {
  const go = useNavigate();
  const all = useActions();
  const { groups: found, isSettled, error } = useHits(typed);
  const recent = useRecentPlaces(({ hits }) => hits);
  if (!isWanted) return { groups: [], isSettled: false, error: null };
  const goTo = (path: string) => void go(path);
  const words = typedWords(typed);
  const { places, actions, others } = actionsFound(all, words);
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
