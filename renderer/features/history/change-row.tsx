import { Check, CornerUpLeft, Redo2, Slash, Undo2 } from 'lucide-react';
import type { ChangeSet } from '../../../src/contract/history.ts';
import type { BoundAction } from '../../actions/action.ts';
import { useFormat } from '../../format/format-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';

interface ChangeRowProps {
  change: ChangeSet;
  isFirstOfDay: boolean;
  /** Undo or redo, if this is the change it would step over. */
  step: BoundAction | null;
}

export function ChangeRow({ change, isFirstOfDay, step }: ChangeRowProps) {
  const format = useFormat();
  const counts = change.state === 'done';
  const cell = `h-[calc(var(--row-h)+8px)] border-t px-3 ${isFirstOfDay ? 'border-line-2' : 'border-line'} ${counts ? '' : 'text-fg-3'}`;
  return (
    <tr className="hover:bg-hover [&:first-child>td]:border-t-0">
      <td className={cell}>
        <span className={isFirstOfDay ? 'text-fg' : 'text-fg-3'}>{format.date(change.at)}</span>
      </td>
      <td className={`${cell} text-fg-2`}>{format.time(change.at)}</td>
      <td className={`${cell} truncate normal-nums ${counts ? 'font-medium' : ''}`} title={change.sentence}>
        {change.sentence}
      </td>
      <td className={`${cell} text-right`}>{format.number(change.rows)}</td>
      <td className={`${cell} pl-6`}>
        <State state={change.state} />
      </td>
      <td className={`${cell} text-right`}>
        {step && (
          <Button size="sm" icon={step.id === 'undo' ? Undo2 : Redo2} onClick={step.run} title={step.label}>
            {step.name}
          </Button>
        )}
      </td>
    </tr>
  );
}

function State({ state }: { state: ChangeSet['state'] }) {
  switch (state) {
    case 'done':
      return <Badge icon={Check}>in effect</Badge>;
    case 'undone':
      return <Badge icon={CornerUpLeft}>undone</Badge>;
    case 'abandoned':
      return <Badge icon={Slash}>undone for good</Badge>;
    default:
      return state satisfies never;
  }
}
