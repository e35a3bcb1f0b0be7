import { useParams } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useToday } from '../../data/use-today.ts';
import { DayView } from './day-view.tsx';
import { MonthView } from './month-view.tsx';
import { readPlace } from './place.ts';
import { WeekView } from './week-view.tsx';
import { YearView } from './year-view.tsx';

/** Days, weeks, months and years of the journal. */
export function JournalPage() {
  const { '*': path = '' } = useParams();
  const place = readPlace(path, useToday());
  if (place === null) return <NotFound />;
  switch (place.kind) {
    case 'day':
      return <DayView place={place} />;
    case 'week':
      return <WeekView place={place} />;
    case 'month':
      return <MonthView place={place} />;
    case 'year':
      return <YearView place={place} />;
  }
}
