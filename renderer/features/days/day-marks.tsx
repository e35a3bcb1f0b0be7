import { CircleCheck, ClipboardList, Image, NotebookPen } from 'lucide-react';
import type { DayCell } from '../../../src/contract/days.ts';
import { Icon } from '../../ui/icon.tsx';

/** What was planned and written for a day, as signs; the words are said by whatever they stand in. */
export function DayMarks({ marks: { plan, review, reviewed, images } }: Pick<DayCell, 'marks'>) {
  return (
    <span className="flex shrink-0 items-center gap-0.5 text-fg-2">
      {plan && <Icon of={ClipboardList} size={12} />}
      {review && <Icon of={NotebookPen} size={12} />}
      {images > 0 && <Icon of={Image} size={12} />}
      {reviewed && <Icon of={CircleCheck} size={12} />}
    </span>
  );
}
