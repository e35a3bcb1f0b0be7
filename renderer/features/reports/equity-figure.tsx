import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';
import { dayText } from '../../../src/domain/calendar/trading-day.ts';
import type { DayTick } from '../../charts/day-ticks.ts';
import { EquityChart } from '../../charts/equity-chart.tsx';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import type { EquityState } from './equity-state.ts';
import { writeEquity } from './write-equity.ts';

type Equity = OutputOf<typeof reports.equity>;

interface EquityFigureProps {
  /** With at least one point. */
  data: Equity;
  unit: EquityState['unit'];
  onOpen: (day: string) => void;
}

/** The curve of an answer, with words for each of its days. */
export function EquityFigure({ data, unit, onOpen }: EquityFigureProps) {
  const format = useFormat();
  const write = (value: string | number | null) => writeEquity(unit, value, data.basis.currency, format);
  return (
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
      onOpen={({ day }) => onOpen(day)}
    />
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
