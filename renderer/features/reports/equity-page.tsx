import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';
import { dayText } from '../../../src/domain/calendar/trading-day.ts';
import { api } from '../../api.ts';
import type { DayTick } from '../../charts/day-ticks.ts';
import { EquityChart } from '../../charts/equity-chart.tsx';
import { useQuery } from '../../data/use-query.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { useFilter } from '../../filter/use-filter.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { DrawdownTable } from './drawdown-table.tsx';
import { EquityState } from './equity-state.ts';
import { ExportMenu } from './export-menu.tsx';
import { ReportFrame } from './report-frame.tsx';
import { useReportState } from './use-report-state.ts';

type Equity = OutputOf<typeof reports.equity>;
type Unit = EquityState['unit'];

/** What was realised, added up, over how far it stood below its highest; and every fall in a table. */
export function EquityPage() {
  const format = useFormat();
  const navigate = useNavigate();
  const { filter } = useFilter();
  const [{ unit }, change] = useReportState(EquityState);
  const { data, error } = useQuery(api.reports.equity, { filter, unit }, { keepPrevious: true });
  const falls = useQuery(api.reports.drawdowns, { filter, unit }, { keepPrevious: true }).data;
  const write = (value: string | number | null) => writeIn(unit, value, data?.basis.currency ?? '', format);
  return (
    <ReportFrame
      title="Equity and drawdown"
      basis={data?.basis}
      error={error}
      actions={data && <ExportMenu name="equity" table={() => tableOf(data)} />}
      choices={
        <Segmented
          aria-label="Unit"
          value={unit}
          onChange={(next) => change({ unit: next })}
          options={[
            { value: 'money', label: 'Money' },
            { value: 'percent', label: '%' },
            { value: 'r', label: 'R' },
          ]}
        />
      }
    >
      {data && (
        <div className="flex flex-col gap-2.5">
          <Card title="Realised" meta="added up, by the day of each exit">
            <div className="h-80 px-3 pb-2">
              {data.points.length > 0 ? (
                <EquityChart
                  label={`Realised, added up over ${format.number(data.of)} days`}
                  steps={data.points.map(({ day, value, fall, change: step, trades }) => ({
                    day,
                    value: Number(value ?? 0),
                    fall: Number(fall ?? 0),
                    step,
                    trades,
                  }))}
                  deepest={deepestOf(data, write)}
                  write={{
                    value: (value) => write(value),
                    tick: (tick) => writeTick(tick, format),
                    sentence: ({ day, value, fall }) => `${format.day(day)}: ${write(value)}, ${write(fall)} below the highest`,
                  }}
                  tip={({ day, value, fall, step }) => (
                    <>
                      <p className="font-medium">{format.dayWithWeekday(day)}</p>
                      <Row name="That day" value={write(step)} />
                      <Row name="In all" value={write(value)} />
                      <Row name="Below the highest" value={write(fall)} />
                    </>
                  )}
                  onOpen={({ day }) =>
                    void navigate(filterPath('/trades', { ...filter, dates: { meaning: 'realised', from: day, to: day } }))
                  }
                />
              ) : (
                <p className="text-sm text-fg-2">{whyNothing(unit)}</p>
              )}
            </div>
          </Card>
          {falls && <DrawdownTable falls={falls} write={write} />}
        </div>
      )}
    </ReportFrame>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <p className="flex justify-between gap-4">
      <span className="text-fg-3">{name}</span>
      {value}
    </p>
  );
}

function writeIn(unit: Unit, value: string | number | null, currency: string, format: Format): string {
  switch (unit) {
    case 'money':
      return format.money(value, currency, { signed: true, whole: true });
    case 'percent':
      return value === null ? '–' : format.percent(Number(value) * 100, { signed: true });
    case 'r':
      return format.r(value);
  }
}

function writeTick({ day, unit }: DayTick, format: Format): string {
  const text = dayText(day);
  if (unit === 'year') return text.slice(0, 4);
  return unit === 'month' ? format.monthShort(text.slice(0, 7)) : format.dayOfYear(text);
}

/** Its place among the points that are drawn, which carry the extremes. */
function deepestOf({ deepest, points }: Equity, write: (value: string | number | null) => string) {
  if (!deepest) return null;
  const place = points.findIndex(({ day }) => day === deepest.trough);
  return place < 0 ? null : { place, words: write(deepest.depth) };
}

const whyNothing = (unit: Unit): string =>
  unit === 'percent'
    ? 'No balance is known to compare with: give the accounts a starting balance to see per cent.'
    : unit === 'r'
      ? 'No closed trade here has a known risk.'
      : 'Nothing was realised here yet.';

const tableOf = ({ points, basis }: Equity) => ({
  heads: ['Day', 'Realised that day', 'In all', 'Below the highest', 'Trades', 'Currency'],
  rows: points.map(({ day, change, value, fall, trades }) => [day, change, value, fall, trades, basis.currency]),
});
