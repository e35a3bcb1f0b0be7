import { Check, CircleQuestionMark, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImportReport } from '../../../src/contract/import-report.ts';
import { useFormat } from '../../format/format-context.ts';
import { Icon } from '../../ui/icon.tsx';

/** Beside the rows: what agrees, what is asked, what comes of it, and the buttons below. */
export function OutcomePanel({ report, children }: { report: ImportReport | null; children?: ReactNode }) {
  return (
    <aside aria-label="What comes of it" className="flex min-h-0 flex-col border-l border-line bg-card">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section tabIndex={0} aria-label="Facts about this file" className="min-h-0 flex-1 overflow-auto px-4">
        {report?.format && report.message && <p className="border-b border-line py-3 text-sm text-fg-2">{report.message}</p>}
        {report?.before && <SameFile before={report.before} />}
        {report && <Totals report={report} />}
        {report && <Questions report={report} />}
        {report && <LeftOut report={report} />}
        {report?.format && <Results report={report} />}
      </section>
      {children && (
        <footer data-foot className="flex flex-wrap items-center justify-end gap-1 border-t border-line px-3 py-3 empty:hidden">
          {children}
        </footer>
      )}
    </aside>
  );
}

function Section({ title, meta, children }: { title: string; meta?: string; children: ReactNode }) {
  return (
    <section className="border-b border-line py-3 text-sm last:border-b-0">
      <h3 className="mb-1.5 font-medium text-fg-2">
        {title} {meta && <span className="font-normal text-fg-3">{meta}</span>}
      </h3>
      {children}
    </section>
  );
}

function SameFile({ before }: { before: NonNullable<ImportReport['before']> }) {
  const format = useFormat();
  return <p className="border-b border-line py-3 text-sm text-fg-2">The very same file was imported on {format.moment(before.at)}.</p>;
}

function Totals({ report }: { report: ImportReport }) {
  const format = useFormat();
  const { totals } = report;
  if (totals.length === 0)
    return report.format ? (
      <Section title="What agrees with the statement">
        <p className="text-fg-3">This file states no sums of its own to compare with.</p>
      </Section>
    ) : null;
  return (
    <Section title="What agrees with the statement">
      <ul className="flex flex-col gap-1">
        {totals.map(({ label, theirs, ours, agrees, currency }) => (
          <li key={label} className={`flex items-center gap-2 ${agrees === false ? 'text-warn' : ''}`}>
            <Icon of={agrees === false ? TriangleAlert : Check} size={14} />
            <span className="min-w-0 flex-1">{label}</span>
            <span className="text-right">
              {format.money(theirs, currency ?? 'USD')}
              {agrees === false && ours !== null ? `, ours ${format.money(ours, currency ?? 'USD')}` : ' = ours'}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Questions({ report: { asked, outcome, guesses } }: { report: ImportReport }) {
  const later = outcome?.questions ?? [];
  if (asked.length + later.length + guesses.length === 0) return null;
  return (
    <Section title="Questions" meta={asked.some(({ must }) => must) ? 'some come first' : 'can be answered later'}>
      <ul className="flex flex-col gap-1.5">
        {asked.map(({ what, why, must }) => (
          <Line key={what} warn={must}>
            {why}
          </Line>
        ))}
        {later.map(({ kind, sentence, count }) => (
          <Line key={kind} warn={false}>
            {sentence}
            {count > 1 && ` And ${count - 1} more of this kind.`}
          </Line>
        ))}
        {guesses.slice(0, 8).map((guess) => (
          <Line key={guess} warn={false}>
            {guess}
          </Line>
        ))}
        {guesses.length > 8 && <li className="text-fg-3">And {guesses.length - 8} more guesses.</li>}
      </ul>
    </Section>
  );
}

function Line({ warn, children }: { warn: boolean; children: ReactNode }) {
  return (
    <li className={`flex gap-2 ${warn ? 'text-warn' : 'text-fg-2'}`}>
      <Icon of={CircleQuestionMark} size={14} className="mt-px" />
      <span className="min-w-0">{children}</span>
    </li>
  );
}

function LeftOut({ report: { kinds } }: { report: ImportReport }) {
  const format = useFormat();
  if (kinds.length === 0) return null;
  return (
    <Section title="Left out">
      <ul className="flex flex-col gap-1 text-fg-2">
        {kinds.slice(0, 12).map(({ status, what, why, count }) => (
          <li key={`${status} ${what}`} className="flex gap-2" title={why}>
            <span className={`min-w-0 flex-1 truncate ${status === 'unknown' ? 'text-warn' : ''}`}>
              {what || 'a row without a kind'}
              {status === 'unknown' && ', unknown here'}
            </span>
            <span>{format.number(count)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Results({ report: { counts, outcome } }: { report: ImportReport }) {
  const format = useFormat();
  const facts: [string, ReactNode][] = [
    ['Fills added', format.number(counts.new + counts.matched)],
    ...(counts.cash > 0 ? [['Cash events', format.number(counts.cash)] as [string, ReactNode]] : []),
    ...(counts.actions > 0 ? [['Splits, mergers and the like', format.number(counts.actions)] as [string, ReactNode]] : []),
    ...(counts.orders > 0 ? [['Orders', format.number(counts.orders)] as [string, ReactNode]] : []),
    ...(outcome
      ? ([
          ['Trades new, extended', `${format.number(outcome.tradesNew)}, ${format.number(outcome.tradesExtended)}`],
          ...(outcome.reviewedChanged > 0 ? [['Reviewed trades that change', format.number(outcome.reviewedChanged)]] : []),
          ...outcome.net
            .filter(({ before, after }) => before !== after)
            .map(({ account, currency, before, after }) => [
              outcome.net.length > 1 ? `Net, ${account}` : `Net, ${currency}`,
              before === '0'
                ? format.money(after, currency, { signed: true })
                : `${format.money(before, currency, { signed: true })} to ${format.money(after, currency, { signed: true })}`,
            ]),
        ] as [string, ReactNode][])
      : []),
  ];
  return (
    <Section title="What results">
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-y-1">
        {facts.map(([name, fact]) => (
          <div key={name} className="contents">
            <dt className="truncate text-fg-2">{name}</dt>
            <dd className="text-right">{fact}</dd>
          </div>
        ))}
      </dl>
      {!outcome && counts.fills > 0 && <p className="mt-1.5 text-fg-3">The trades of so large a file are built when it is imported.</p>}
    </Section>
  );
}
