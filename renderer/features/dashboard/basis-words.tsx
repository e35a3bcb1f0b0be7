import { TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { Basis } from '../../../src/contract/reports.ts';
import { useFormat } from '../../format/format-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { nothingWords } from './nothing-words.ts';
import { useFigures } from './use-figures.ts';

/** At the end of the filter: what all cards are made of, and what is left out of them. */
export function BasisWords() {
  const format = useFormat();
  const { figures } = useFigures();
  if (!figures) return null;
  const { trades, currency, converted, left, noRate } = figures.basis;
  const out = left.filter(({ why }) => why === 'noRate' || why === 'unknown').reduce((sum, each) => sum + each.trades, 0);
  return (
    <span className="flex min-w-0 items-center gap-2 text-sm whitespace-nowrap text-fg-3 tabular-nums max-lg:hidden">
      <span className="truncate">
        {format.number(trades)} {trades === 1 ? 'trade' : 'trades'}, {currency}
        {converted > 0 && `, ${format.number(converted)} converted at the day’s rate`}
      </span>
      {out > 0 && (
        <Popover
          label="Left out"
          align="end"
          trigger={
            <button type="button" className="flex shrink-0 items-center gap-1 rounded-sm text-warn hover:underline">
              <Icon of={TriangleAlert} size={14} />
              {format.number(out)} left out
            </button>
          }
        >
          <LeftOut basis={figures.basis} noRate={noRate} />
        </Popover>
      )}
    </span>
  );
}

/** Which rates are missing, and where they are entered. */
function LeftOut({ basis, noRate }: { basis: Basis; noRate: Basis['noRate'] }) {
  const format = useFormat();
  return (
    <div className="flex max-w-80 flex-col gap-2">
      <p>{nothingWords(basis, true)}</p>
      {noRate.length > 0 && (
        <ul className="text-sm text-fg-2">
          {noRate.map(({ from, to, trades, firstDay, lastDay }) => (
            <li key={from}>
              {from} to {to}: {format.number(trades)} {trades === 1 ? 'trade' : 'trades'}, {format.days(firstDay, lastDay)}
            </li>
          ))}
        </ul>
      )}
      {noRate.length > 0 && (
        <p className="text-sm text-fg-3">
          Import a file that brings these rates, or report in another currency:{' '}
          <Link to="/settings/general" className="text-accent-fg hover:underline">
            Settings
          </Link>
        </p>
      )}
    </div>
  );
}
