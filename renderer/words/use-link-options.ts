import { useMemo } from 'react';
import { isDay } from '../../src/domain/calendar/is-day.ts';
import { dayNumber, dayText } from '../../src/domain/calendar/trading-day.ts';
import { api } from '../api.ts';
import { useQuery } from '../data/use-query.ts';
import { useToday } from '../data/use-today.ts';
import { useFormat } from '../format/format-context.ts';

export interface LinkOption {
  readonly link: string;
  readonly label: string;
  readonly hint: string;
}

/** Days and trades that may be meant: the newest ones, or those that what is typed names. */
export function useLinkOptions(typed: string | null): readonly LinkOption[] {
  const format = useFormat();
  const today = useToday();
  const word = (typed ?? '').trim();
  const filter = word === '' || isDay(word) ? {} : { text: word };
  const { data } = useQuery(api.table.page, { filter, limit: 6 }, { enabled: typed !== null, keepPrevious: true });
  return useMemo(() => {
    if (typed === null) return [];
    const days = [
      ...(isDay(word) ? [{ day: word, hint: 'day' }] : []),
      { day: today, hint: 'today' },
      { day: dayText(dayNumber(today) - 1), hint: 'yesterday' },
    ].filter(({ day, hint }) => day.startsWith(word) || hint.startsWith(word.toLowerCase()));
    const trades = (isDay(word) ? [] : (data?.rows ?? [])).map(({ uid, symbol, direction, closedDay, openedDay }) => ({
      link: `[[trade:${uid}]]`,
      label: `${symbol} ${direction}`,
      hint: format.day(closedDay ?? openedDay),
    }));
    return [...days.map(({ day, hint }) => ({ link: `[[day:${day}]]`, label: format.day(day), hint })), ...trades];
  }, [typed, word, data, format, today]);
}
