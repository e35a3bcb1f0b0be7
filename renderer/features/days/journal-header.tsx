import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { usePageKeys } from '../../ui/use-page-keys.ts';
import { type Place, stepPlace } from './place.ts';
import { useJournal, useToday } from './use-journal.ts';

interface JournalHeaderProps {
  title: string;
  place: Place;
  /** Where the arrows lead; null: nothing lies there. Left out: one further. */
  before?: Place | null;
  after?: Place | null;
  actions?: ReactNode;
}

/** The name of what is shown, and the ways to what is beside it. */
export function JournalHeader({ title, place, before = stepPlace(place, -1), after = stepPlace(place, 1), actions }: JournalHeaderProps) {
  const { go } = useJournal();
  const today = useToday();
  const goTo = (to: Place | null) => to && go(to);
  const toToday = () => go({ ...place, day: today });
  const show = (kind: Place['kind']) =>
    go({ kind, day: kind === 'day' && place.kind !== 'day' && place.kind !== 'week' ? nearest(place, today) : place.day });
  usePageKeys({
    '[': () => goTo(before),
    ']': () => goTo(after),
    '.': toToday,
    d: () => show('day'),
    w: () => show('week'),
    m: () => show('month'),
    y: () => show('year'),
  });
  const beside = (
    <>
      <span className="flex shrink-0 items-center gap-0.5">
        <Step icon={ChevronLeft} label={`Previous ${place.kind}`} kbd="[" to={before} onGo={goTo} />
        <Step icon={ChevronRight} label={`Next ${place.kind}`} kbd="]" to={after} onGo={goTo} />
        <Button variant="quiet" size="sm" title="Today ( . )" onClick={toToday}>
          Today
        </Button>
      </span>
      <Segmented aria-label="Show" value={place.kind} onChange={show} options={KINDS} />
    </>
  );
  return <PageHeader title={title} beside={beside} actions={actions} />;
}

const KINDS = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
  { value: 'year', label: 'Year' },
] as const;

/** Of a month or a year without a day: today if it lies in it. */
function nearest({ kind, day }: Place, today: string): string {
  const length = kind === 'year' ? 4 : 7;
  return today.slice(0, length) === day.slice(0, length) ? today : day;
}

/** Stays focusable at the end of the way. */
function Step({
  to,
  onGo,
  ...rest
}: {
  icon: typeof ChevronLeft;
  label: string;
  kbd: string;
  to: Place | null;
  onGo: (to: Place | null) => void;
}) {
  return <IconButton size="sm" aria-disabled={to === null} onClick={() => onGo(to)} {...rest} />;
}
