import { TriangleAlert } from 'lucide-react';
import { useFormat } from '../../format/format-context.ts';
import { neutralOf } from '../../format/neutral-of.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Grid } from './grid.ts';

/** How many of the cells would be coloured if nothing but chance were at work. */
export function ManyCells({ grid, floor, confidence }: { grid: Grid; floor: number; confidence: string }) {
  const format = useFormat();
  const cells = grid.rows
    .flatMap((row) => row.cells)
    .filter(({ figure, isTotal }) => !isTotal && figure?.interval && figure.n >= floor && neutralOf(figure.metric) !== null).length;
  const byChance = Math.round(cells * (1 - Number(confidence) / 100));
  if (byChance < 1) return null;
  return (
    <div
      role="status"
      className="mx-4 mb-2.5 flex gap-2 rounded-md border border-[color-mix(in_oklab,var(--warn)_24%,var(--line-2))] bg-warn-soft px-2.5 py-1.5 text-sm"
    >
      <Icon of={TriangleAlert} size={14} className="mt-px text-warn" />
      <p>
        {format.number(cells)} cells at {format.percent(confidence, { digits: 0 })} each: about {inWords(byChance)} will look sure by chance
        alone. Treat a single coloured cell as a question.
      </p>
    </div>
  );

  function inWords(count: number): string {
    return WORDS[count - 1] ?? format.number(count);
  }
}

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
