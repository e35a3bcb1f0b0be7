import { CircleCheck, CircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '../../format/format-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { Reading } from './reading.tsx';
import { RowTable } from './row-table.tsx';
import { sayWhatComes } from './say-what-comes.ts';
import { answer, type Waiting } from './waiting.ts';

/** What the rows become with the mapping as it stands. */
export function MappedRows({ waiting }: { waiting: Waiting }) {
  const format = useFormat();
  const [choice] = useState({ status: 'all', find: '' } as const);
  const { report, error } = waiting;
  const isGood = report?.status === 'ready' || report?.status === 'nothing_new';
  const left = report?.format ? report.counts.unknown + report.counts.problems : 0;
  const words = [
    error?.message ?? (isGood ? `${sayWhatComes(report, format)} from ${format.number(report.counts.rows)} rows.` : report?.message),
    left > 0 && `${format.number(left)} ${left === 1 ? 'row needs' : 'rows need'} a look.`,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <section aria-label="What the rows become" className="relative flex min-h-0 flex-1 flex-col border-t border-line-2">
      <p role="status" className={`flex h-9 shrink-0 items-center gap-2 px-4 ${isGood ? 'text-fg' : 'text-warn'}`}>
        <Icon of={isGood ? CircleCheck : CircleQuestionMark} size={14} />
        <span className="truncate">{words}</span>
      </p>
      <Reading waiting={waiting} onAgain={() => answer(waiting.id, {})} />
      {report?.format && <RowTable report={report} choice={choice} />}
    </section>
  );
}
