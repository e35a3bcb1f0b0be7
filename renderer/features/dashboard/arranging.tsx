import { useState } from 'react';
import { say } from '../../data/say.ts';
import { usePageKeys } from '../../ui/use-page-keys.ts';
import { useSaveKey } from '../../ui/use-save-key.ts';
import { addCard } from './arrange.ts';
import { ArrangeBar } from './arrange-bar.tsx';
import { ArrangeGrid } from './arrange-grid.tsx';
import { isFull, type Layout, MOST, newCard } from './layout.ts';
import { nameOfCard } from './name-of-card.ts';

interface ArrangingProps {
  layout: Layout;
  isSaving: boolean;
  onSave(layout: Layout): void;
  onCancel(): void;
}

/** Cards are arranged on a sheet of their own: nothing is kept before it is saved. */
export function Arranging({ layout, isSaving, onSave, onCancel }: ArrangingProps) {
  const [draft, setDraft] = useState(layout);
  const [said, setSaid] = useState('');
  const [focused, setFocused] = useState<string | null>(layout.cards[0]?.id ?? null);
  const isChanged = draft !== layout;
  const save = () => (isChanged ? onSave(draft) : onCancel());
  usePageKeys({ Escape: onCancel });
  useSaveKey(save);
  return (
    <>
      <ArrangeBar
        {...{ said, isChanged, isSaving, onCancel }}
        onSave={save}
        onAdd={(choice) => {
          if (isFull(draft)) return say.note(`The dashboard has its ${MOST} cards. Take one away first.`);
          const card = newCard(draft.cards, choice.kind, choice);
          setDraft(addCard(draft, card));
          setFocused(card.id);
          setSaid(`${nameOfCard(card)} added, place ${draft.cards.length + 1} of ${draft.cards.length + 1}`);
        }}
        onPreset={(preset) => {
          setDraft({ ...preset, compare: draft.compare });
          setSaid(`${preset.cards.length} cards of the preset`);
        }}
      />
      <div className="dashboard min-h-0 flex-1 overflow-y-auto px-4 py-3 [scrollbar-gutter:stable]">
        <ArrangeGrid layout={draft} onChange={setDraft} onSay={setSaid} focused={focused} />
      </div>
    </>
  );
}
