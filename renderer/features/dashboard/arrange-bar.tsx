import { RotateCcw } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { DropdownMenu } from '../../ui/dropdown-menu.tsx';
import { keyLabel } from '../../ui/key-label.ts';
import { AddCard } from './add-card.tsx';
import type { DashboardCard, Layout } from './layout.ts';
import { PRESETS, type PresetId } from './presets.ts';

interface ArrangeBarProps {
  said: string;
  isChanged: boolean;
  isSaving: boolean;
  onAdd(choice: Pick<DashboardCard, 'kind' | 'by' | 'metric'>): void;
  onPreset(layout: Layout): void;
  onCancel(): void;
  onSave(): void;
}

/** In the place of the filter while cards are arranged. */
export function ArrangeBar({ said, isChanged, isSaving, onAdd, onPreset, onCancel, onSave }: ArrangeBarProps) {
  return (
    <div
      role="toolbar"
      aria-label="Arrange"
      className="flex h-(--filter-h) shrink-0 items-center gap-2 border-b border-accent-line bg-accent-soft px-4"
    >
      <AddCard onAdd={onAdd} />
      <DropdownMenu
        align="start"
        trigger={
          <Button size="sm" variant="quiet" icon={RotateCcw}>
            Back to a preset
          </Button>
        }
        items={(Object.keys(PRESETS) as PresetId[]).map((id) => ({
          label: PRESETS[id].name,
          onSelect: () => onPreset(PRESETS[id].layout),
        }))}
      />
      <p id="arrange-keys" className="min-w-0 flex-1 truncate text-sm text-fg-2 max-lg:sr-only">
        Drag cards, or: arrows move, Shift with arrows sizes, Del takes away, {keyLabel('Mod+Z')} undoes a step
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      <Button size="sm" variant="quiet" kbd="Esc" onClick={onCancel}>
        Cancel
      </Button>
      <Button size="sm" variant="primary" kbd="Ctrl Enter" disabled={!isChanged || isSaving} onClick={onSave}>
        Save
      </Button>
    </div>
  );
}
