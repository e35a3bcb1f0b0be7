import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, memo, useMemo, useRef, useState } from 'react';
import type { DayCell } from '../../../../src/contract/days.ts';
import { api } from '../../../api.ts';
import { useSettings } from '../../../data/use-settings.ts';
import { useToday } from '../../../data/use-today.ts';
import { useFormat } from '../../../format/format-context.ts';
import { PictureButton } from '../../../picture/picture-button.tsx';
import { Card } from '../../../ui/card.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Result } from '../../../ui/result.tsx';
import { heatOf } from '../../days/heat.ts';
import { addDays, addMonths, weeksOf } from '../../days/place.ts';
import { netOf, realised, sumDays } from '../../days/sum-days.ts';
import { useCurrency } from '../../days/use-journal.ts';
import { useAsked } from '../asked.ts';
import { CalendarDay } from '../calendar-day.tsx';
import { CalendarWeek } from '../calendar-week.tsx';
import { CardBody } from '../card-body.tsx';
import { inCalendar } from '../inquiries.ts';
import { useAnswer } from '../use-answer.ts';
import { weekdaysShown } from '../weekdays-shown.ts';

/** A month by day, with its weeks. Money counts on the day of each exit. */
export function CalendarCard() {
  const today = useToday();
  const [chosen, setMonth] = useState<string | null>(null);
  const query = useAnswer(api.days.calendar, inCalendar(chosen));
  const last = useAsked().month;
  const wanted = chosen ?? last;
  // Of what is shown: the days of another month are still to come.
  const month = query.input?.from.slice(0, 7) ?? wanted;
  const format = useFormat();
  const days = query.data?.days ?? NO_DAYS;
  const { currency, currencies } = useCurrency(days);
  const others = currencies.filter((each) => each !== currency);
  const sum = sumDays(days, currency);
  const step = (by: 1 | -1) => setMonth(addMonths(`${wanted}-01`, by).slice(0, 7));
  return (
    <Card
      title={format.month(month)}
      meta={
        query.data && (
          <>
            <Result value={realised(sum)} currency={currency} reason="nothing realised" /> {currency}
          </>
        )
      }
      actions={
        <>
          {sum.exits > 0 && (
            <PictureButton
              title={format.month(month)}
              meta={others.length > 0 ? `In ${currency} alone, without ${others.join(', ')}` : currency}
              of={query.asked.counted}
              n={[sum.closed]}
              height={360}
              draw={() => <Month {...{ month, days, currency, today }} />}
            />
          )}
          <IconButton icon={ChevronLeft} size="sm" label="Month before" onClick={() => step(-1)} />
          <IconButton icon={ChevronRight} size="sm" label="Month after" onClick={() => step(1)} />
        </>
      }
      className="h-full"
    >
      <CardBody query={query}>
        {() => (
          <>
            <Month month={month} days={days} currency={currency} today={today} />
            {others.length > 0 && (
              <p className="shrink-0 truncate px-3 pb-1.5 text-xs text-fg-3" title={others.join(', ')}>
                In {currency} alone, without {others.join(', ')}
              </p>
            )}
          </>
        )}
      </CardBody>
    </Card>
  );
}

const NO_DAYS: readonly DayCell[] = [];

interface MonthProps {
  month: string;
  days: readonly DayCell[];
  currency: string;
  today: string;
}

/** Arrows walk the days, Enter opens one. */
const Month = memo(function Month({ month, days, currency, today }: MonthProps) {
  const format = useFormat();
  const { weekStart } = useSettings();
  const body = useRef<HTMLTableSectionElement>(null);
  const byDay = useMemo(() => new Map(days.map((cell) => [cell.day, cell])), [days]);
  const heat = useMemo(() => heatOf(days.map((cell) => netOf(cell, currency))), [days, currency]);
  const weeks = weeksOf(month, weekStart);
  const weekdays = weekdaysShown(weeks, month, (day) => byDay.has(day));
  const shown = weeks.map((week) => week.filter((_, at) => weekdays.includes(at)));
  const most = weekdays.length > 5 ? 1000 : 10_000;
  const ofMonth = shown.flat().filter((day) => day.startsWith(month));
  const [wanted, setWanted] = useState(today);
  const current = ofMonth.includes(wanted) ? wanted : (ofMonth[0] as string);

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    let next = addDays(current, by);
    // Weekends that are not drawn are stepped over.
    while (next.startsWith(month) && !ofMonth.includes(next)) next = addDays(next, Math.sign(by));
    body.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus({ focusVisible: true } as FocusOptions);
  }
  return (
    <div className="min-h-0 flex-1 overflow-hidden px-1.5 pb-1.5">
      <table className="h-full w-full table-fixed border-separate border-spacing-[3px]">
        <caption className="sr-only">{format.month(month)}, by day</caption>
        <thead>
          <tr className="h-4 text-xs text-fg-3">
            {weekdays.map((at) => (
              <th key={at} scope="col" className="px-1 text-left font-normal">
                {format.weekday(weeks[0]?.[at] as string)}
              </th>
            ))}
            <th scope="col" className="px-1 text-right font-normal">
              Week
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {shown
            .filter((week) => week.some((day) => day.startsWith(month)))
            .map((week) => (
              <tr key={week[0]}>
                {week.map((day) =>
                  day.startsWith(month) ? (
                    <CalendarDay
                      key={day}
                      {...{ day, currency, today, most }}
                      cell={byDay.get(day)}
                      heat={heat(netOf(byDay.get(day), currency))}
                      tabIndex={day === current ? 0 : -1}
                      onFocus={() => setWanted(day)}
                    />
                  ) : (
                    <td key={day} />
                  ),
                )}
                <CalendarWeek
                  cells={week.flatMap((day) => (day.startsWith(month) ? (byDay.get(day) ?? []) : []))}
                  day={week.find((day) => day.startsWith(month)) as string}
                  {...{ currency, most }}
                />
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
});
