import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { GROUPINGS } from '../../filter/group-words.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useFilterWords } from '../../filter/use-filter-words.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Popover } from '../../ui/popover.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PrintBreakdown } from './print-breakdown.tsx';
import { PrintEquity } from './print-equity.tsx';
import { PrintFigures } from './print-figures.tsx';
import { PrintState } from './print-state.ts';
import { ReportFrame } from './report-frame.tsx';
import { savePdf } from './save-pdf.ts';
import { sayOnPaper } from './say-on-paper.ts';
import { SummaryBridge } from './summary-bridge.tsx';
import { useReportState } from './use-report-state.ts';

/** A report on paper, or as a PDF: the period, the figures, the curve, breakdowns and a note. What is hidden on screen is hidden on it. */
export function PrintPage() {
  const format = useFormat();
  const { filter } = useFilter();
  const [{ title, note, by }, change] = useReportState(PrintState);
  const { data, error } = useQuery(
    api.reports.summary,
    { filter, metrics: FIGURES, intervalsOf: FIGURES, bridge: true },
    { keepPrevious: true },
  );
  const words = useFilterWords(filter);
  return (
    <ReportFrame
      title="Report to print"
      basis={data?.basis}
      error={error}
      actions={
        <>
          {window.roundtrip && (
            <Button
              variant="quiet"
              icon={FileDown}
              disabled={!data?.basis.trades}
              onClick={() => void savePdf(title || 'Trading report', format.locale)}
            >
              Save as PDF
            </Button>
          )}
          <Button variant="quiet" icon={Printer} disabled={!data?.basis.trades} onClick={() => window.print()}>
            {window.roundtrip ? 'Print' : 'Print or save as PDF'}
          </Button>
        </>
      }
      choices={
        <>
          <Typed label="Title" value={title} onChange={(next) => change({ title: next })} max={120} />
          <Typed label="Note" value={note} onChange={(next) => change({ note: next })} max={4000} />
          <div className="flex flex-col gap-1">
            <span className="text-sm font-medium text-fg-2">Breakdowns</span>
            <Popover label="Breakdowns" trigger={<Button>{by.map((each) => GROUPINGS[each]).join(', ') || 'None'}</Button>}>
              <div className="max-h-96 w-56 overflow-auto">
                {(Object.keys(GROUPINGS) as (keyof typeof GROUPINGS)[]).map((each) => (
                  <Checkbox
                    key={each}
                    label={GROUPINGS[each]}
                    checked={by.includes(each)}
                    disabled={!by.includes(each) && by.length >= 6}
                    onChange={(isOn) => change({ by: isOn ? [...by, each] : by.filter((other) => other !== each) })}
                  />
                ))}
              </div>
            </Popover>
          </div>
        </>
      }
    >
      {data && (
        <article className="mx-auto w-[720px] rounded-lg border border-line bg-card px-8 py-7 print:mx-auto print:my-0 print:w-[654px] print:rounded-none print:border-0 print:p-0">
          <header className="mb-4 border-b border-line-2 pb-3">
            <h2 className="text-xl font-semibold">{title || 'Trading report'}</h2>
            <p className="text-fg-2">{words}</p>
            <p className="text-sm text-fg-3">
              {sayOnPaper(data.basis, filter, format)} · made {format.moment(Date.now())}
            </p>
          </header>
          {note !== '' && <p className="mb-4 whitespace-pre-wrap">{note}</p>}
          <PrintFigures figures={data.figures} basis={data.basis} />
          <PrintEquity filter={filter} />
          {data.bridge && <SummaryBridge bridge={data.bridge} currency={data.basis.currency} />}
          {by.map((each) => (
            <PrintBreakdown key={each} by={each} filter={filter} />
          ))}
          <footer className="mt-4 break-before-avoid border-t border-line pt-2 text-xs text-fg-3">
            Behind a figure stands how many trades it is of, and where the true one lies at{' '}
            {format.percent(data.basis.confidence, { digits: 0 })}. Grey: fewer than {format.number(data.basis.floor)} trades. Made with
            Roundtrip, on this machine.
          </footer>
        </article>
      )}
    </ReportFrame>
  );
}

const FIGURES = [
  ...['totalResult', 'winRate', 'profitFactor', 'expectancy', 'meanR', 'averageWin', 'averageLoss', 'maxDrawdown'],
  ...['totalCosts', 'tradesPerDay', 'held', 'winDays'],
];

/** Kept when the field is left, so that the address does not follow every letter. */
function Typed({ label, value, onChange, max }: { label: string; value: string; onChange: (value: string) => void; max: number }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <form
      onBlur={() => {
        if (typed !== null) onChange(typed.trim());
        setTyped(null);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== null) onChange(typed.trim());
        setTyped(null);
      }}
    >
      <TextField label={label} value={typed ?? value} onChange={setTyped} maxLength={max} className="w-56" />
    </form>
  );
}
