import type { BoundAction } from '../../actions/action.ts';
import type { Item } from './item.ts';
import { markWords } from './mark-words.ts';
import { Marked } from './marked.tsx';
import { SYNONYMS } from './synonyms.ts';

interface Found {
  /** Called so: places, and things to do, those that are only otherwise called so after them. */
  readonly places: readonly Item[];
  readonly actions: readonly Item[];
  /** With what was typed somewhere in a name, or in that of their group. */
  readonly others: readonly Item[];
}

/** What the words name comes before what only has them somewhere. */
export function actionsFound(all: readonly BoundAction[], words: readonly string[]): Found {
  let left = all.filter((action) => action.enabled && !action.idle && action.id !== 'openPalette');
  // Not by what Undo would take back: who looks for what he wrote must not find himself undoing it.
  const named = take(({ name }) => begin(name));
  const otherwise = take(({ id, name }) => begin(`${name} ${SYNONYMS[id] ?? ''}`));
  const others = take(({ label, name, group }) => words.every((word) => `${label} ${name} ${group}`.toLowerCase().includes(word)));
  const items = (list: readonly BoundAction[]) => list.map((action) => toItem(action, words));
  return {
    places: items(named.filter(({ group }) => group === 'Go to')),
    actions: items([...named.filter(({ group }) => group !== 'Go to'), ...otherwise]),
    others: items(others),
  };

  function take(isMeant: (action: BoundAction) => boolean): BoundAction[] {
    const taken = left.filter(isMeant);
    left = left.filter((action) => !taken.includes(action));
    return taken;
  }
  function begin(text: string): boolean {
    return words.every((word) => beginsIn(word, text.toLowerCase()));
  }
}

/** Whether some word of a text begins so. */
export const beginsIn = (word: string, text: string): boolean => ` ${text}`.includes(` ${word}`);

const toItem = ({ id, icon, label, keys: [key], run }: BoundAction, words: readonly string[]): Item => ({
  ...{ id, icon, run },
  body: (
    <span className="flex-1 truncate">
      <Marked {...markWords(label, words)} />
    </span>
  ),
  ...(key !== undefined && { key }),
});
