import { FileText } from 'lucide-react';
import { useFormat } from '../../format/format-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { answer, type Waiting } from './waiting.ts';

/** What the file is, and by what it was recognised. */
export function FileLine({ waiting: { id, name, size, report, answers } }: { waiting: Waiting }) {
  const format = useFormat();
  const known = report?.format;
  const reason = report?.claims.find(({ id }) => id === known?.id)?.reason;
  const facts = [
    report && known ? `${format.number(report.counts.rows)} rows` : null,
    format.bytes(size),
    report?.from && report.to
      ? report.from === report.to
        ? format.day(report.from)
        : `${format.day(report.from)} to ${format.day(report.to)}`
      : null,
  ].filter((fact) => fact !== null);
  return (
    <div className="flex items-center gap-3 px-4 py-3">
      <span className="grid size-9 shrink-0 place-items-center rounded-md border border-line-2 bg-card text-fg-2">
        <Icon of={FileText} />
      </span>
      <div className="min-w-0">
        <h2 className="truncate font-semibold" title={name}>
          {name}
        </h2>
        <p className="truncate text-sm text-fg-2">
          {known && (
            <>
              Recognised as <b className="font-medium text-fg">{known.label}</b>
              {reason && ` by ${reason}`} ·{' '}
            </>
          )}
          {facts.join(' · ')}
        </p>
      </div>
      <span className="flex-1" />
      {answers.format && (
        <Button size="sm" variant="quiet" onClick={() => answer(id, { format: null })}>
          Read it another way
        </Button>
      )}
      {answers.template && (
        <Link to={`/imports/file/${id}/columns`} className="shrink-0 text-sm text-accent-fg hover:underline">
          Change the columns
        </Link>
      )}
      {known?.verified === 'documentation' && (
        <span title="Nobody has seen a real file of this kind here yet. Look closely at the first rows.">
          <Badge tone="warn">unverified format</Badge>
        </span>
      )}
    </div>
  );
}
