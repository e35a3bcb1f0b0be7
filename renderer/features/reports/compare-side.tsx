import { useState } from 'react';
import type { Filter } from '../../../src/contract/filter.ts';
import type { Basis, Figure } from '../../../src/contract/reports.ts';
import { chipWords } from '../../filter/chip-words.ts';
import { ALL_DIMENSIONS } from '../../filter/dimensions.ts';
import { FilterChips } from '../../filter/filter-chips.tsx';
import { useNames } from '../../filter/use-names.ts';
import { useFormat } from '../../format/format-context.ts';
import { Result } from '../../ui/result.tsx';
import { LeftOutWords } from './left-out-words.tsx';
import { sayCounted, sayFewer } from './say-compared.ts';
import { SideMark } from './side-mark.tsx';

interface CompareSideProps {
  side: 'a' | 'b';
  filter: Filter;
  basis: Basis;
  change: (filter: Filter, how: { inPlace: boolean }) => void;
  result: Figure | undefined;
  r: Figure | undefined;
}

/** One of the two samples: what it is, and what chooses it. */
export function CompareSide({ side, filter, basis, change, result, r }: CompareSideProps) {
  const format = useFormat();
  const names = useNames(filter);
  const [isAdding, setAdding] = useState(false);
  const words = names
    ? ALL_DIMENSIONS.filter((name) => filter[name] !== undefined).map((name) => chipWords(filter, name, names, format).value)
    : [];
  const joined = words.join(', ');
  const title = joined === '' ? 'All trades' : joined.charAt(0).toUpperCase() + joined.slice(1);
  return (
    <section aria-label={`${side.toUpperCase()}, ${title}`} className="min-w-0 rounded-lg border border-line bg-card px-3 py-2.5">
      <header className="mb-2 flex items-center gap-2">
        <SideMark side={side} />
        <h2 className="truncate font-semibold" title={title}>
          {title}
        </h2>
        <span className="ml-auto flex shrink-0 items-baseline gap-2.5 text-sm tabular-nums">
          <LeftOutWords basis={basis} />
          <span className="text-fg-2">{sayCounted(basis, format)}</span>
          {result && typeof result.value === 'string' && (
            <span title={basis.currency}>
              <Result value={basis.trades === 0 ? null : result.value} currency={basis.currency} reason="no closed trade" />
            </span>
          )}
          {r && (
            <span title={r.value === null ? 'no trade here has a known risk' : 'mean R, of the trades whose risk is known'}>
              <span className="font-semibold">{format.r(r.value)}</span> <span className="text-fg-2">{sayFewer(r, basis, format)}</span>
            </span>
          )}
        </span>
      </header>
      <div role="toolbar" aria-label={`Trades of ${side.toUpperCase()}`} className="flex min-w-0">
        <FilterChips filter={filter} change={(part, how) => change({ ...filter, ...part }, how)} {...{ isAdding, setAdding }} />
      </div>
    </section>
  );
}
