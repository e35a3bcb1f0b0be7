import type { Basis } from '../../../src/contract/reports.ts';
import { sayWhole } from '../../filter/say-whole.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { LeftOutWords } from './left-out-words.tsx';
import { sayBasis } from './say-basis.ts';

/** Beside the filter of every report: what it is made of, and what is left out of it. */
export function BasisLine({ basis, floor = basis.floor }: { basis: Basis; floor?: number }) {
  const format = useFormat();
  const { filter } = useFilter();
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="truncate">{[sayBasis(basis, floor, format), sayWhole(filter)].filter(Boolean).join(' · ')}</span>
      <LeftOutWords basis={basis} />
    </span>
  );
}
