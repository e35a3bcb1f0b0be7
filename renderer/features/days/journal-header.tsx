import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useToday } from '../../data/use-today.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { usePageKeys } from '../../ui/use-page-keys.ts';
import { type Place, stepPlace } from './place.ts';
import { useJournal } from './use-journal.ts';

interface Beside {
  /** null: nothing lies there. */
  before: Place | null;
  after: Place | null;
}
interface JournalHeaderProps {
  title: string;
  place: Place;
  /** Where the arrows lead; null: that is still being asked. Left out: one further. */
  beside?: Beside | null;
  actions?: ReactNode;
}

/** The name of what is shown, and the ways to what is beside it. */
export function JournalHeader({ title, place, beside = oneFurther(place), actions }: JournalHeaderProps) {
  const { go } = useJournal();
  const today = useToday();
  const step = useStep(beside);
  const toToday = () => go({ ...place, day: today });
  const show = (kind: Place['kind']) =>
    go({ kind, day: kind === 'day' && place.kind !== 'day' && place.kind !== 'week' ? nearest(place, today) : place.day });
  usePageKeys({
    '[': () => step('before'),
    ']': () => step('after'),
    '.': toToday,
    d: () => show('day'),
    w: () => show('week'),
    m: () => show('month'),
    y: () => show('year'),
  });
  const controls = (
    <>
      <span className="flex shrink-0 items-center gap-0.5">
        <Step icon={ChevronLeft} label={`Previous ${place.kind}`} kbd="[" isEnd={beside?.before === null} onGo={() => step('before')} />
        <Step icon={ChevronRight} label={`Next ${place.kind}`} kbd="]" isEnd={beside?.after === null} onGo={() => step('after')} />
        <Button variant="quiet" size="sm" title="Today ( . )" className="max-xl:hidden" onClick={toToday}>
          Today
        </Button>
      </span>
      <Segmented aria-label="Show" value={place.kind} onChange={show} options={KINDS} />
    </>
  );
  return <PageHeader title={title} beside={controls} actions={actions} />;
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

const oneFurther = (place: Place): Beside => ({ before: stepPlace(place, -1), after: stepPlace(place, 1) });

/** A key that comes before the answer is not lost. */
function useStep(beside: Beside | null): (way: keyof Beside) => void {
  const { go } = useJournal();
  const [wanted, setWanted] = useState<keyof Beside | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as it is known
  useEffect(() => {
    if (wanted === null || beside === null) return;
    setWanted(null);
    const to = beside[wanted];
    if (to) go(to);
  }, [wanted, beside === null]);
  return setWanted;
}

interface StepProps {
  icon: typeof ChevronLeft;
  label: string;
  kbd: string;
  /** Stays focusable at the end of the way. */
  isEnd: boolean;
  onGo(): void;
}

function Step({ isEnd, onGo, ...rest }: StepProps) {
  return <IconButton size="sm" aria-disabled={isEnd} onClick={() => !isEnd && onGo()} {...rest} />;
}
