import { TriangleAlert } from 'lucide-react';
import type { Basis } from '../../../src/contract/reports.ts';
import { useFormat } from '../../format/format-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { Popover } from '../../ui/popover.tsx';
import { nothingWords } from '../dashboard/nothing-words.ts';

/** How many closed trades the figures do not hold, and on a click why. */
export function LeftOutWords({ basis }: { basis: Basis }) {
  const format = useFormat();
  const closed = basis.left.filter(({ why }) => why !== 'open');
  const out = closed.reduce((sum, { trades }) => sum + trades, 0);
  if (out === 0) return null;
  // Accounts are kept out of totals on purpose.
  const isWanted = closed.every(({ why }) => why === 'otherTotals');
  return (
    <Popover
      label="Left out"
      align="end"
      trigger={
        <button
          type="button"
          className={`flex shrink-0 items-center gap-1 rounded-sm text-sm hover:underline ${isWanted ? 'text-fg-2' : 'text-warn'}`}
        >
          {!isWanted && <Icon of={TriangleAlert} size={14} />}
          {format.number(out)} left out
        </button>
      }
    >
      <LeftOut basis={basis} noRate={basis.noRate} />
    </Popover>
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
