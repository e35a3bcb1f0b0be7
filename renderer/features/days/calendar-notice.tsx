import type { DayCell } from '../../../src/contract/days.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { Button } from '../../ui/button.tsx';

interface CalendarNoticeProps {
  days: readonly DayCell[] | undefined;
  ofSpan: readonly DayCell[];
  what: 'month' | 'year' | 'week';
}

/** A calendar without anything in it says why. */
export function CalendarNotice({ days, ofSpan, what }: CalendarNoticeProps) {
  const { filter, replace } = useFilter();
  if (days === undefined || ofSpan.length > 0) return null;
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <p className="flex items-center gap-2 px-1.5 pt-0.5 pb-2 text-fg-2">
      {isFiltered ? `The filter leaves nothing in this ${what}.` : `Nothing was traded or written in this ${what}.`}
      {isFiltered && (
        <Button size="sm" onClick={() => replace({})}>
          Clear the filter
        </Button>
      )}
    </p>
  );
}
