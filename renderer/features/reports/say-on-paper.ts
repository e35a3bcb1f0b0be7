import type { Filter } from '../../../src/contract/filter.ts';
import type { Basis } from '../../../src/contract/reports.ts';
import { sayWhole } from '../../filter/say-whole.ts';
import type { Format } from '../../format/create-format.ts';
import { sayBasis } from './say-basis.ts';
import { WHY_LEFT_OUT } from './why-left-out.ts';

/** Of a printed report: what it is made of, and how many closed trades it does not hold, and why. Nothing opens on paper. */
export function sayOnPaper(basis: Basis, filter: Filter, format: Format): string {
  const left = basis.left.flatMap(({ why, trades }) => (why === 'open' ? [] : `${format.number(trades)} left out, ${WHY_LEFT_OUT[why]}`));
  return [sayBasis(basis, basis.floor, format), sayWhole(filter), ...left].filter(Boolean).join(' · ');
}
