import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';
import { exact } from '../../../src/domain/xlsx/sheet.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { useFilter } from '../../filter/use-filter.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { SAY_NO_CURVE } from '../../format/say-no-curve.ts';
import { PictureButton } from '../../picture/picture-button.tsx';
import { Card } from '../../ui/card.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { inTotals } from '../dashboard/in-totals.ts';
import { DrawdownTable } from './drawdown-table.tsx';
import { EquityFigure } from './equity-figure.tsx';
import { EquityState } from './equity-state.ts';
import { ExportMenu } from './export-menu.tsx';
import { ReportFrame } from './report-frame.tsx';
import { thinName } from './thin-name.ts';
import { useReport } from './use-report.ts';
import { useReportState } from './use-report-state.ts';
import { writeEquity } from './write-equity.ts';

type Equity = OutputOf<typeof reports.equity>;
type Unit = EquityState['unit'];

/** What was realised, added up, over how far it stood below its highest; and every fall in a table. */
export function EquityPage() {
  const format = useFormat();
  const navigate = useNavigate();
  const accounts = useQuery(api.accounts.list, {}).data?.accounts;
  const { filter } = useFilter();
  const [{ unit }, change] = useReportState(EquityState);
  const { data, error } = useReport(api.reports.equity, { filter, unit });
  const falls = useReport(api.reports.drawdowns, { filter, unit }).data;
  const write = (value: string | number | null) => writeEquity(unit, value, data?.basis.currency ?? '', format);
  return (
    <ReportFrame
      title="Equity and drawdown"
      needsNone={data ? data.points.length > 0 : false}
      basis={data?.basis}
      error={error}
      actions={data && <ExportMenu name={thinName('equity', data)} table={() => tableOf(data)} />}
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
          <Card
            title="Realised"
            meta={`added up, by the day of each exit${ofSome(data, unit, format)}${ofDays(data, format)}`}
            actions={
              data.points.length > 0 && (
                <PictureButton
                  title="Realised, added up"
                  meta={`${data.basis.currency}, by the day of each exit${ofSome(data, unit, format)}`}
                  of={filter}
                  n={[data.basis.trades]}
                  height={340}
                  draw={() => <EquityFigure {...{ data, unit }} onOpen={() => undefined} />}
                />
              )
            }
          >
            <div className="h-80 px-3 pb-2">
              {data.points.length > 0 ? (
                <EquityFigure
                  {...{ data, unit }}
                  onOpen={(day) =>
                    void navigate(
                      filterPath('/trades', { ...inTotals(filter, accounts), dates: { meaning: 'realised', from: day, to: day } }),
                    )
                  }
                />
              ) : (
                <p className="text-sm text-fg-2">{whyNothing(data)}</p>
              )}
            </div>
          </Card>
          {falls && falls.why === null && <DrawdownTable {...{ falls, unit, write }} />}
        </div>
      )}
    </ReportFrame>
  );
}

const whyNothing = ({ why }: Equity): string => (why === null || why === 'noTrades' ? 'Nothing was realised here yet.' : SAY_NO_CURVE[why]);

/** A curve in R is of the exits whose risk is known. */
const ofSome = ({ exits, withRisk }: Equity, unit: Unit, format: Format): string =>
  unit === 'r' && withRisk < exits ? `, R of ${format.number(withRisk)} of ${format.number(exits)}` : '';

const ofDays = ({ points, of }: Equity, format: Format): string =>
  points.length > 0 && points.length < of ? `, ${format.number(points.length)} of ${format.number(of)} days drawn and exported` : '';

const tableOf = ({ points, basis }: Equity) => ({
  columns: ['Day', 'Realised that day', 'In all', 'Below the highest', 'Trades', 'Currency'],
  rows: points.map(({ day, change, value, fall, trades }) => [day, exact(change), exact(value), exact(fall), trades, basis.currency]),
});
