import type { KeyboardEvent } from 'react';
import { Field } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';

type Direction = 'long' | 'short';

/** B or L is long, S is short. */
export function SideField({ value, onChange }: { value: Direction; onChange: (direction: Direction) => void }) {
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = KEYS[event.key.toLowerCase()];
    if (!direction) return;
    event.preventDefault();
    onChange(direction);
  }
  return (
    <Field label="Side" hint="B buys, S sells">
      {(control) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: letters for whoever is in the group below
        <span onKeyDown={onKeyDown}>
          <Segmented {...control} value={value} onChange={onChange} options={SIDES} />
        </span>
      )}
    </Field>
  );
}

const KEYS: Readonly<Record<string, Direction>> = { b: 'long', l: 'long', s: 'short' };
const SIDES: { value: Direction; label: string }[] = [
  { value: 'long', label: 'Long' },
  { value: 'short', label: 'Short' },
];
