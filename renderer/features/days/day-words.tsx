import { CircleCheck } from 'lucide-react';
import type { DayPage } from '../../../src/contract/days.ts';
import { useFormat } from '../../format/format-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Images } from '../../words/images.tsx';
import { NoteCard } from './note-card.tsx';
import { useDaySaying } from './use-day-saying.ts';

/** The review, and what was seen. */
export function DayWords({ page }: { page: DayPage }) {
  const format = useFormat();
  const saying = useDaySaying('day', page.day)(page.review);
  const { reviewedAt, changedSinceReview } = page.review;
  const isReviewed = reviewedAt !== null;
  return (
    <div className="grid grid-cols-2 gap-2.5 max-xl:grid-cols-1">
      <NoteCard
        title="Review"
        saying={saying}
        keys
        empty="What worked, what did not, what to do better."
        meta={isReviewed && `reviewed ${format.moment(reviewedAt)}`}
        actions={
          <>
            {changedSinceReview && <Badge tone="warn">Changed since review</Badge>}
            <Button
              variant="quiet"
              size="sm"
              icon={CircleCheck}
              aria-pressed={isReviewed}
              onClick={() => saying.say({ reviewed: !isReviewed })}
            >
              {isReviewed ? 'Reviewed' : 'Mark reviewed'}
            </Button>
          </>
        }
      />
      <Card title="Images" meta={page.review.images.length || undefined}>
        <div className="px-3 pb-3">
          <Images saying={saying} />
        </div>
      </Card>
    </div>
  );
}
