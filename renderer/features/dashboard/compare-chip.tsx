import { ChevronDown } from 'lucide-react';
import type { Filter } from '../../../src/contract/filter.ts';
import { useNames } from '../../filter/use-names.ts';
import { DropdownMenu } from '../../ui/dropdown-menu.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useAsked } from './asked.ts';
import { COMPARISONS, type Comparison } from './layout.ts';

const WORDS: Readonly<Record<Comparison, string>> = {
  previous: 'days before',
  lastYear: 'same days last year',
  none: 'nothing',
};

interface CompareChipProps {
  filter: Filter;
  comparison: Comparison;
  onChoose(comparison: Comparison): void;
}

/** With which days the cards compare; only days that are chosen can be compared with others. */
export function CompareChip({ filter, comparison, onChoose }: CompareChipProps) {
  const { before, beforeWords } = useAsked();
  // With the chips it follows, so that none of them jumps.
  const isReady = useNames(filter) !== null;
  if (!filter.dates || !isReady) return null;
  const said = comparison === 'none' ? WORDS.none : before ? beforeWords : 'nothing: choose a first and a last day';
  return (
    <DropdownMenu
      align="start"
      trigger={
        <button
          type="button"
          className="flex h-6 shrink-0 items-center gap-1 rounded-md border border-line-2 bg-card px-2 text-sm whitespace-nowrap hover:bg-hover data-[state=open]:bg-press"
        >
          <span className="text-fg-3">Compared with</span>
          <span>{said}</span>
          <Icon of={ChevronDown} size={12} className="text-fg-3" />
        </button>
      }
      items={COMPARISONS.map((each) => ({ label: `Compare with ${WORDS[each]}`, onSelect: () => onChoose(each) }))}
    />
  );
}
