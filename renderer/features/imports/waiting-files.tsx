import { Check, CircleQuestionMark, CircleX, Copy, Hourglass, type LucideIcon, X } from 'lucide-react';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Link } from '../../ui/link.tsx';
import { importAll, isReady } from './import-all.ts';
import { sayWhatComes } from './say-what-comes.ts';
import { forget, type Waiting } from './waiting.ts';

/** Files that were chosen and not imported yet, each with what it is waiting for. */
export function WaitingFiles({ files }: { files: readonly Waiting[] }) {
  const format = useFormat();
  const ready = files.filter(isReady).length;
  const isBusy = files.some(({ state }) => state === 'importing');
  return (
    <Card
      title="Waiting"
      meta="nothing of these is stored yet"
      className="shrink-0"
      actions={
        ready > 0 && (
          <Button size="sm" variant="primary" disabled={isBusy} onClick={() => void importAll(files)}>
            {ready === 1 ? 'Import the one that is ready' : `Import all ${format.number(ready)} that are ready`}
          </Button>
        )
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard */}
      <ul tabIndex={0} aria-label="Files that wait" className="max-h-72 overflow-auto text-sm">
        {files.map((waiting) => {
          const { icon, ink, words } = standing(waiting, format);
          return (
            <li key={waiting.id} className="flex h-7 items-center gap-3 border-t border-line pr-1 pl-3">
              <Link to={`/imports/file/${waiting.id}`} className="min-w-0 flex-1 truncate font-medium hover:underline" title={waiting.name}>
                {waiting.name}
              </Link>
              <span className="w-56 truncate text-fg-2">{waiting.report?.format?.label}</span>
              <span className={`flex w-48 items-center gap-1.5 ${ink}`}>
                <Icon of={icon} size={14} />
                <span className="truncate">{words}</span>
              </span>
              <span className="w-20 text-right text-fg-3">{format.bytes(waiting.size)}</span>
              <IconButton icon={X} label={`Leave out ${waiting.name}`} onClick={() => forget(waiting.id)} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

interface Standing {
  icon: LucideIcon;
  ink: string;
  words: string;
}
function standing({ state, report, job }: Waiting, format: Format): Standing {
  switch (state) {
    case 'handing over':
      return { icon: Hourglass, ink: 'text-fg-3', words: 'waits to be read' };
    case 'reading':
      return { icon: Hourglass, ink: 'text-fg-2', words: `reading, ${format.number(job?.done ?? 0)} rows` };
    case 'importing':
      return { icon: Hourglass, ink: 'text-fg-2', words: `importing, ${format.number(job?.done ?? 0)} rows` };
    case 'failed':
      return { icon: CircleX, ink: 'text-danger', words: 'could not be read' };
    case 'seen':
      return report ? seen(report, format) : { icon: Hourglass, ink: 'text-fg-3', words: 'waits to be read' };
  }
}

function seen(report: NonNullable<Waiting['report']>, format: Format): Standing {
  switch (report.status) {
    case 'ready':
      return { icon: Check, ink: 'text-accent-fg', words: `${sayWhatComes(report, format)}, ready` };
    case 'needs_answers':
      return { icon: CircleQuestionMark, ink: 'text-warn', words: 'needs an answer' };
    case 'nothing_new':
      return { icon: Copy, ink: 'text-fg-3', words: 'nothing new' };
    case 'several_formats':
      return { icon: CircleQuestionMark, ink: 'text-warn', words: 'several formats fit' };
    case 'no_format':
      return { icon: CircleQuestionMark, ink: 'text-warn', words: 'no format fits' };
    case 'unreadable':
      return { icon: CircleX, ink: 'text-danger', words: 'cannot be read' };
  }
}
