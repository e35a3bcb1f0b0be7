import type { DayCell } from '../../../src/contract/days.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { Costs } from '../../ui/costs.tsx';
import { inkOf } from '../../ui/ink-of.ts';
import { Result } from '../../ui/result.tsx';
import { Bridge } from './bridge.tsx';
import { netOf, realised, sumDays } from './sum-days.ts';

interface SpanCardProps {
  title: string;
  days: readonly DayCell[];
  currency: string;
  span: { from: string; to: string };
}

/** What a week, a month or a year came to. */
export function SpanCard({ title, days, currency, span }: SpanCardProps) {
  const format = useFormat();
  const sum = sumDays(days, currency);
  const net = realised(sum);
  const ranked = days
    .flatMap((cell) => {
      const net = netOf(cell, currency);
      return net === null ? [] : [{ day: cell.day, net }];
    })
    .sort((a, b) => Number(b.net) - Number(a.net));
  const up = ranked.filter(({ net }) => Number(net) > 0);
  const down = ranked.filter(({ net }) => Number(net) < 0);
  const [best, worst] = [up[0], down.at(-1)];
  return (
    <Card>
      <div className="p-3">
        <h2 className="text-sm font-normal text-fg-2">{title}</h2>
        <p className="flex flex-wrap items-baseline gap-x-2 tabular-nums">
          <span className={`text-xl font-semibold ${net === null ? 'text-fg-3' : inkOf(net)}`}>
            {net === null ? NOTHING : format.money(net, currency, { signed: true })}
          </span>
          <span className="text-fg-3">{currency}</span>
          {sum.r && <span className={`font-medium ${inkOf(sum.r.value.toFixed(2))}`}>{format.r(sum.r.value)}</span>}
        </p>
        <dl className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-sm leading-[22px]">
          <Fact name="Days up, down">
            {format.number(up.length)} / {format.number(down.length)}
          </Fact>
          <Fact name="Best day">{best ? <DayResult {...best} currency={currency} /> : NOTHING}</Fact>
          <Fact name="Worst day">{worst ? <DayResult {...worst} currency={currency} /> : NOTHING}</Fact>
          <Fact name="Trades closed">{format.number(sum.closed)}</Fact>
          <Fact name="Won, lost, even">
            {format.number(sum.won)} / {format.number(sum.lost)} / {format.number(sum.breakeven)}
          </Fact>
          <Fact name="Costs">
            <Costs value={net === null ? null : sum.costs} currency={currency} unknown={sum.costsUnknown} of="exit" />
          </Fact>
          {sum.carry !== '0' && <Fact name="Carry">{format.money(sum.carry, currency, { signed: true })}</Fact>}
        </dl>
        <div className="mt-2 border-t border-line pt-2">
          <Bridge {...{ sum, currency, span }} />
        </div>
      </div>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="whitespace-nowrap text-fg-3">{name}</dt>
      <dd className="text-right tabular-nums">{children}</dd>
    </>
  );
}

function DayResult({ day, net, currency }: { day: string; net: string; currency: string }) {
  const format = useFormat();
  return (
    <>
      {format.dayOfYear(day)}, <Result value={net} currency={currency} />
    </>
  );
}
