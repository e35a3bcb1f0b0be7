import { useFormat } from '../../format/format-context.ts';
import { Select } from '../../ui/select.tsx';
import { Field } from './grouping-choice.tsx';

interface FloorChoiceProps {
  value: number;
  /** As the conventions say: a report may ask for more, never for less. */
  least: number;
  onChange: (floor: number | null) => void;
}

/** Cells with fewer trades are grey. */
export function FloorChoice({ value, least, onChange }: FloorChoiceProps) {
  const format = useFormat();
  const floors = [...new Set([least, value, ...STEPS.filter((step) => step > least)])].toSorted((a, b) => a - b);
  return (
    <Field label="Floor">
      <Select
        size="sm"
        aria-label="Floor"
        value={String(value)}
        onChange={(next) => onChange(Number(next) === least ? null : Number(next))}
        options={floors.map((floor) => ({ value: String(floor), label: `n ${format.number(floor)}` }))}
      />
    </Field>
  );
}

const STEPS = [20, 30, 50, 100, 200];
