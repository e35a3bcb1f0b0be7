import type { DayCurve as Curve, DayPage } from '../../../src/contract/days.ts';
import { DayCurve } from '../../charts/day-curve.tsx';
import { countOf } from '../../format/count-of.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { PictureButton } from '../../picture/picture-button.tsx';
import { Card } from '../../ui/card.tsx';
import { Costs } from '../../ui/costs.tsx';
import { inkOf } from '../../ui/ink-of.ts';
import { netOf, realised } from './sum-days.ts';

/** What the day came to, and how it got there. */
export function DayHero({ page, currency, label }: { page: DayPage; currency: string; label: string }) {
  const format = useFormat();
  const own = page.sums.find((sum) => sum.currency === currency);
  const net = netOf(page, currency);
  const curve = page.curves.find((each) => each.currency === currency);
  const others = page.sums.filter((sum) => sum.currency !== currency && realised(sum) !== null);
  return (
    <Card>
      <div className="flex flex-wrap items-end gap-x-7 gap-y-2 p-3 pb-1">
        <div>
          <h2 className="text-sm font-normal text-fg-2">{label}</h2>
          <p className="flex items-baseline gap-2.5 tabular-nums">
            <span className={`text-2xl font-semibold tracking-[-0.018em] ${net === null ? 'text-fg-3' : inkOf(net)}`}>
              {net === null ? NOTHING : format.money(net, currency, { signed: true })}
            </span>
            {net !== null && <span className="text-fg-3">{currency}</span>}
            {own?.r && <span className={`text-xl font-semibold ${inkOf(own.r.value.toFixed(2))}`}>{format.r(own.r.value)}</span>}
          </p>
          {others.map((sum) => (
            <p key={sum.currency} className="text-sm text-fg-3 tabular-nums">
              and <span className={inkOf(sum.net)}>{format.money(sum.net, sum.currency, { signed: true })}</span> {sum.currency}
            </p>
          ))}
        </div>
        <Figures page={page} currency={currency} curve={curve} />
      </div>
      <div className="p-3 pt-1 pb-2">
        {curve && curve.timed > 0 && (
          <div className="relative">
            <span className="absolute -top-1 right-0 z-10">
              <PictureButton
                title="Realised, exit by exit"
                meta={currency}
                of={format.dayWithWeekday(page.day)}
                n={[own?.closed ?? 0]}
                draw={() => <DayCurve curve={curve} height={260} />}
              />
            </span>
            <DayCurve key={curve.currency} curve={curve} />
          </div>
        )}
        <Untimed page={page} currency={currency} curve={curve} />
      </div>
    </Card>
  );
}

/** Counts are of all currencies, as the lists below; money is of the one shown. */
function Figures({ page, currency, curve }: { page: DayPage; currency: string; curve: Curve | undefined }) {
  const format = useFormat();
  const own = page.sums.find((sum) => sum.currency === currency);
  const count = (of: 'closed' | 'won' | 'lost' | 'breakeven' | 'exits' | 'opened') => page.sums.reduce((sum, each) => sum + each[of], 0);
  const breakeven = count('breakeven');
  return (
    <dl className="flex min-w-0 flex-wrap gap-x-5 gap-y-1">
      <Figure name="Closed">{countOf(count('closed'), 'trade', format)}</Figure>
      <Figure name={breakeven > 0 ? 'Won, lost, even' : 'Won, lost'}>
        {format.number(count('won'))} / {format.number(count('lost'))}
        {breakeven > 0 && ` / ${format.number(breakeven)}`}
      </Figure>
      <Figure name="Exits">{format.number(count('exits'))}</Figure>
      <Figure name="Costs">
        <Costs value={own && own.exits > 0 ? own.costs : null} currency={currency} unknown={own?.costsUnknown ?? 0} of="exit" />
      </Figure>
      {own && own.carry !== '0' && <Figure name="Carry">{format.money(own.carry, currency, { signed: true })}</Figure>}
      <Figure name="Opened, held" title="Trades opened on this day; trades that were open when it ended">
        {format.number(count('opened'))} / {format.number(page.held)}
      </Figure>
      <Figure name="Peak" title={curve?.peak ? undefined : 'The day never stood above nothing'}>
        {curve?.peak ? <span className="text-gain">{format.money(curve.peak.value, currency, { signed: true })}</span> : NOTHING}
      </Figure>
      <Figure name="Given back" title={curve?.peak ? 'From the peak to the end' : 'Without a peak nothing was given back'}>
        {curve?.givenBack != null ? format.money(curve.givenBack, currency) : NOTHING}
      </Figure>
    </dl>
  );
}

function Figure({ name, title, children }: { name: string; title?: string | undefined; children: React.ReactNode }) {
  return (
    <div className="flex flex-col whitespace-nowrap" title={title}>
      <dt className="text-xs text-fg-3">{name}</dt>
      <dd className="font-medium tabular-nums">{children}</dd>
    </div>
  );
}

/** What stands on no curve, and why. */
function Untimed({ page, currency, curve }: { page: DayPage; currency: string; curve: Curve | undefined }) {
  const format = useFormat();
  const rest = curve?.untimed;
  const unknown = page.sums.reduce((sum, own) => sum + own.unknown, 0);
  const lines = [
    rest &&
      rest.exits > 0 &&
      `${countOf(rest.exits, 'exit', format)} of which only the day is known ${rest.exits === 1 ? 'stands' : 'stand'} on no hour: ${format.money(rest.net, currency, { signed: true })} ${currency}.`,
    unknown > 0 && `${countOf(unknown, 'exit', format)} without a known result ${unknown === 1 ? 'is' : 'are'} in no sum.`,
    page.sums.every(({ exits }) => exits === 0) && 'No exit on this day.',
  ].filter((line) => line);
  return lines.map((line) => (
    <p key={String(line)} className="text-sm text-fg-3">
      {line}
    </p>
  ));
}
