import type { Basis } from '../../../src/contract/reports.ts';
import { useFormat } from '../../format/format-context.ts';
import { LeftOutWords } from './left-out-words.tsx';
import { sayBasis } from './say-basis.ts';

/** Beside the filter of every report: what it is made of, and what is left out of it. */
export function BasisLine({ basis, floor = basis.floor }: { basis: Basis; floor?: number }) {
  const format = useFormat();
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="truncate">{sayBasis(basis, floor, format)}</span>
      <LeftOutWords basis={basis} />
    </span>
  );
}
