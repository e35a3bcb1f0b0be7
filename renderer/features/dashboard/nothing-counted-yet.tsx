import type { ReactNode } from 'react';
import { Empty } from '../../ui/empty.tsx';
import { OthersButton } from '../reports/others-button.tsx';
import { NoTradesYet } from '../trades/no-trades-yet.tsx';
import { useFigures } from './use-figures.ts';

/** Above cards that have nothing to tell of: the next step. */
export function NothingCountedYet() {
  const { figures, asked } = useFigures();
  if (!figures || figures.basis.trades > 0) return null;
  const { left } = figures.basis;
  const others = left.find(({ why }) => why === 'otherTotals');
  if (left.length === 0) return Object.keys(asked.filter).length > 0 ? null : framed(<NoTradesYet />);
  if (!others) return null;
  return framed(
    <Empty title="These trades are in accounts kept out of totals" actions={<OthersButton />}>
      Paper and evaluation accounts count where the filter names them. The page of an account says whether it counts everywhere.
    </Empty>,
  );
}

const framed = (children: ReactNode) => (
  <section aria-label="Next step" className="mb-2.5 rounded-lg border border-line bg-card">
    {children}
  </section>
);
