import { useRef, useState } from 'react';
import { say } from '../../data/say.ts';
import { usePageKeys } from '../../ui/use-page-keys.ts';
import { useSaveKey } from '../../ui/use-save-key.ts';
import { useUndoKeys } from '../../ui/use-undo-keys.ts';
import { useUnsavedGuard } from '../../ui/use-unsaved-guard.tsx';
import { addCard, focusAfter } from './arrange.ts';
import { ArrangeBar } from './arrange-bar.tsx';
import { ArrangeGrid, type Focused } from './arrange-grid.tsx';
import { isFull, type Layout, MOST, newCard } from './layout.ts';
import { nameOfCard } from './name-of-card.ts';
import { noSteps, type Steps, stepBack, stepOn, stepTo } from './steps.ts';

interface ArrangingProps {
  layout: Layout;
  isSaving: boolean;
  onSave(layout: Layout): void;
  onCancel(): void;
}

/** Cards are arranged on a sheet of their own: nothing is kept before it is saved. */
export function Arranging({ layout, isSaving, onSave, onCancel }: ArrangingProps) {
  const [steps, setSteps] = useState(() => noSteps(layout));
  const [said, setSaid] = useState('');
  const [focused, setFocused] = useState<Focused>({ card: layout.cards[0]?.id ?? null });
  const draft = steps.now;
  const isChanged = draft !== layout;
  const guard = useUnsavedGuard(isChanged, 'the arrangement', DASHBOARD);
  const save = () => (isChanged ? onSave(draft) : onCancel());
  const start = useRef(draft);
  const begin = () => {
    start.current = draft;
  };
  function change(next: Layout, card: string | null) {
    if (next === draft) return;
    setSteps((was) => stepTo(was, start.current, next));
    setFocused({ card });
  }
  function go(next: Steps<Layout>, sentence: string) {
    if (next === steps) return setSaid('Not any further');
    setSteps(next);
    setFocused({ card: focusAfter(draft, next.now, focused.card) });
    setSaid(sentence);
  }
  usePageKeys({ Escape: onCancel });
  useSaveKey(save);
  useUndoKeys({ undo: () => go(stepBack(steps), 'One step undone'), redo: () => go(stepOn(steps), 'One step done again') });
  return (
    <div className="contents" onKeyDownCapture={begin} onPointerDownCapture={begin} onClickCapture={begin}>
      <ArrangeBar
        {...{ said, isChanged, isSaving, onCancel }}
        onSave={save}
        onAdd={(choice) => {
          if (isFull(draft)) return say.note(`The dashboard has its ${MOST} cards. Take one away first.`);
          const card = newCard(draft.cards, choice.kind, choice);
          change(addCard(draft, card), card.id);
          setSaid(`${nameOfCard(card)} added, place ${draft.cards.length + 1} of ${draft.cards.length + 1}`);
        }}
        onPreset={(preset) => {
          change({ ...preset, compare: draft.compare }, null);
          setSaid(`${preset.cards.length} cards of the preset`);
        }}
      />
      <div className="dashboard min-h-0 flex-1 overflow-y-auto px-4 py-3 [scrollbar-gutter:stable]">
        <ArrangeGrid layout={draft} onChange={change} onSay={setSaid} focused={focused} />
      </div>
      {guard.dialog}
    </div>
  );
}

/** What names a dashboard in the address: a kept one, or a preset. */
const DASHBOARD = ['v', 'p'];
