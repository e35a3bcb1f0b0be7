import type { ReactNode } from 'react';
import type { Totals } from '../../../src/contract/table.ts';
import { useFormat } from '../../format/format-context.ts';
import { Costs } from '../../ui/costs.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { RFigure } from '../../ui/r-figure.tsx';
import { Result } from '../../ui/result.tsx';

/** What the whole filter comes to. Currencies stand side by side and are never added. */
export function StatusLine({ totals }: { totals: Totals | undefined }) {
  return (
    <div className="flex h-7 shrink-0 gap-4 overflow-hidden border-t border-line-2 bg-sunken px-4 text-sm whitespace-nowrap text-fg-3">
      {/* What does not fit stands on a line below that is not seen: no figure is cut. */}
      <span className="flex min-w-0 flex-1 flex-wrap gap-x-4 *:flex *:h-7 *:items-center *:gap-1">
        {totals && <Sums totals={totals} />}
      </span>
      <span className="flex h-7 shrink-0 items-center gap-4 max-xl:hidden">
        <Hint keys={['J', 'K']}>move</Hint>
        <Hint keys={['X']}>select</Hint>
        <Hint keys={['Enter']}>open</Hint>
        <Hint keys={['?']}>keys</Hint>
      </span>
    </div>
  );
}

function Sums({ totals: { count, open, wins, losses, breakeven, unknown, money, meanR } }: { totals: Totals }) {
  const format = useFormat();
  const only = money.length === 1 ? money[0] : undefined;
  const figure = (value: number) => <b className="font-medium text-fg">{format.number(value)}</b>;
  return (
    <>
      <span>
        {figure(count)} {count === 1 ? 'trade' : 'trades'}
        {open > 0 && `, ${format.number(open)} open`}
      </span>
      {money.map(({ currency, realised }) =>
        realised === null ? null : (
          <span key={`realised ${currency}`} title="By exits on the days of the filter: what the calendar shows">
            realised then
            <b className="font-medium">
              <Result value={realised} currency={currency} />
            </b>
            {currency}
          </span>
        ),
      )}
      {money.map(({ currency, net, realised }) => (
        <span key={currency} title={realised === null ? undefined : 'Of these trades in all, whenever it was realised'}>
          {realised === null ? 'net' : 'net in all'}
          <b className="font-medium">
            <Result value={net} currency={currency} />
          </b>
          {currency}
        </span>
      ))}
      {only && <Part name="gross" amount={only.gross} currency={only.currency} />}
      {only && (
        <span>
          costs{' '}
          <b className="font-medium text-fg">
            <Costs value={only.costs} currency={only.currency} unknown={only.costsUnknown} of="trade" />
          </b>
        </span>
      )}
      <span title={meanR ? `of ${format.number(meanR.n)} trades whose risk is known` : undefined}>
        mean <RFigure value={meanR ? String(meanR.value) : null} reason="no trade here has a known risk" />
      </span>
      <span>
        won {figure(wins)} lost {figure(losses)} even {figure(breakeven)} {unknown > 0 && <>not known {figure(unknown)}</>}
      </span>
    </>
  );
}

function Part({ name, amount, currency }: { name: string; amount: string; currency: string }) {
  const format = useFormat();
  return (
    <span>
      {name} <b className="font-medium text-fg">{format.money(amount, currency, { signed: true })}</b>
    </span>
  );
}

function Hint({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <span className="flex items-center gap-1">
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
      {children}
    </span>
  );
}
