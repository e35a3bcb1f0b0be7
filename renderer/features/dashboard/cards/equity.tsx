import { memo, type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../../src/contract/call.ts';
import type { EquityPoint, reports, Value } from '../../../../src/contract/reports.ts';
import { dayText } from '../../../../src/domain/calendar/trading-day.ts';
import { api } from '../../../api.ts';
import { EquityChart } from '../../../charts/equity-chart.tsx';
import { useSettings } from '../../../data/use-settings.ts';
import { filterPath } from '../../../filter/filter-path.ts';
import type { Format } from '../../../format/create-format.ts';
import { useFormat } from '../../../format/format-context.ts';
import { SAY_NO_CURVE } from '../../../format/say-no-curve.ts';
import { writeFigure } from '../../../format/write-figure.ts';
import { PictureButton } from '../../../picture/picture-button.tsx';
import { Card } from '../../../ui/card.tsx';
import { inkOf } from '../../../ui/ink-of.ts';
import { Link } from '../../../ui/link.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { useAsked } from '../asked.ts';
import { CardBody } from '../card-body.tsx';
import { type Curve as Drawn, useEarlyCurve } from '../early-curve.ts';
import { inEquity } from '../inquiries.ts';
import { nothingWords } from '../nothing-words.ts';
import { useAnswer } from '../use-answer.ts';

type Unit = 'money' | 'percent' | 'r';
type Equity = OutputOf<typeof reports.equity>;
const UNITS = [
  { value: 'money', label: 'Money' },
  { value: 'percent', label: '%' },
  { value: 'r', label: 'R' },
] as const;

/** What was realised, day by day. */
export function EquityCard() {
  const { conventions } = useSettings();
  const format = useFormat();
  const [unit, setUnit] = useState<Unit>('money');
  const answer = useAnswer(api.reports.equity, inEquity(unit));
  const { asked, input } = answer;
  // One in another unit is none.
  const { data, error } = input?.unit === unit ? answer : NOTHING;
  const { exits = 0, withRisk = 0 } = data ?? {};
  const ofSome = unit === 'r' && withRisk < exits ? `, R of ${format.number(withRisk)} of ${format.number(exits)} exits` : '';
  const meta = `realised, by exit day, ${unit === 'r' ? 'net' : conventions.statisticsUse}${ofSome}`;
  const body = (
    <CardBody query={{ data, error, asked }} missing={missingWords}>
      {(data) => <Curve data={data} currency={data.basis.currency} unit={unit} />}
    </CardBody>
  );
  return (
    <Card
      title="Equity"
      meta={meta}
      actions={
        <>
          {data?.why === null ? (
            <PictureButton
              title="Equity"
              meta={meta}
              of={asked.filter}
              n={[data.basis.trades]}
              height={320}
              draw={() => <Curve data={data} currency={data.basis.currency} unit={unit} />}
            />
          ) : (
            // As wide, so that nothing moves when it comes.
            <span className="w-6" />
          )}
          <Segmented size="sm" aria-label="Equity in" value={unit} onChange={setUnit} options={UNITS} />
        </>
      }
      className="h-full"
    >
      {unit === 'money' && data === undefined && error === null ? <UntilThen>{body}</UntilThen> : body}
    </Card>
  );
}

const NOTHING = { data: undefined, error: null };

/** Before anything was answered. */
function UntilThen({ children }: { children: ReactNode }) {
  const early = useEarlyCurve(useAsked().filter);
  return early ? <Curve data={early} currency={early.currency} unit="money" /> : children;
}

function missingWords({ why, basis }: Equity) {
  switch (why) {
    case null:
      return null;
    case 'noTrades':
      return nothingWords(basis);
    case 'noRisk':
    case 'noRate':
      return SAY_NO_CURVE[why];
    case 'noCapital':
    case 'usedUp':
      return (
        <>
          <p>{SAY_NO_CURVE[why]}</p>
          <Link to="/accounts" className="text-accent-fg underline-offset-2 hover:underline">
            Enter starting balances
          </Link>
        </>
      );
  }
}

interface CurveProps {
  data: Pick<Drawn, 'points' | 'deepest'>;
  currency: string;
  unit: Unit;
}
interface Step extends EquityPoint {
  readonly shown: EquityPoint;
}
type DrawnStep = Omit<Step, 'value' | 'fall'> & { value: number; fall: number };

const Curve = memo(function Curve({ data, currency, unit }: CurveProps) {
  const format = useFormat();
  const navigate = useNavigate();
  const { counted } = useAsked();
  const steps = useMemo(
    () => data.points.map((shown): DrawnStep => ({ ...shown, value: Number(shown.value), fall: Number(shown.fall), shown })),
    [data.points],
  );
  const exact = (value: Value) => writeFigure({ id: 'totalResult', unit }, value, format, { currency });
  const facts = (step: DrawnStep) => [
    { name: 'Balance of results', text: exact(step.shown.value), ink: '' },
    {
      name: step.trades === 0 ? 'This day' : step.trades === 1 ? 'This day, 1 trade' : `This day, ${format.number(step.trades)} trades`,
      text: exact(step.shown.change),
      ink: inkOf(step.shown.change ?? '0'),
    },
    { name: 'From the peak', text: step.fall === 0 ? 'at the peak' : exact(step.shown.fall), ink: '' },
  ];
  const place = data.deepest ? steps.findIndex(({ day }) => day === data.deepest?.trough) : -1;
  return (
    <div className="min-h-0 flex-1 px-3 pb-1">
      <EquityChart
        steps={steps}
        deepest={data.deepest && place >= 0 ? { place, words: `${axisText(Number(data.deepest.depth), unit, format)} deepest` } : null}
        label="Equity by day. Arrow keys walk its days, Enter opens one."
        write={{
          value: (value) => axisText(value, unit, format),
          tick: ({ day, unit: of }) => {
            const text = dayText(day);
            return of === 'year' ? text.slice(0, 4) : of === 'month' ? format.monthShort(text.slice(0, 7)) : format.dayOfYear(text);
          },
          sentence: (step) => [format.dayWithWeekday(step.day), ...facts(step).map(({ name, text }) => `${name}: ${text}`)].join(', '),
        }}
        tip={(step) => (
          <>
            <p className="text-fg-3">{format.dayWithWeekday(step.day)}</p>
            {facts(step).map(({ name, text, ink }) => (
              <p key={name} className="flex justify-between gap-4">
                <span className="text-fg-2">{name}</span>
                <span className={`font-medium ${ink}`}>{text}</span>
              </p>
            ))}
          </>
        )}
        onOpen={(step) => void navigate(filterPath(`/journal/${step.day}`, counted))}
      />
    </div>
  );
});

function axisText(value: number, unit: Unit, format: Format): string {
  if (unit === 'percent') return format.percent(value * 100);
  if (unit === 'r') return `${format.number(value, { digits: Math.abs(value) < 10 ? 1 : 0 })} R`;
  return format.hidesMoney ? '' : format.number(value, { digits: Math.abs(value) < 10 && value !== 0 ? 2 : 0 });
}
