import { Card } from '../../ui/card.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** A day in grey, of the size of what comes. */
export function DaySkeleton() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_290px] content-start gap-2.5 p-3 px-4 xl:grid-cols-[minmax(0,1fr)_318px]">
      <div className="grid content-start gap-2.5">
        <Card className="h-[290px] p-3">
          <Skeleton className="h-7 w-48" />
        </Card>
        <Card className="h-[220px] gap-4 p-3">
          {ROWS.map((row) => (
            <Skeleton key={row} className="w-full" />
          ))}
        </Card>
      </div>
      <Card className="h-[240px] p-3">
        <Skeleton className="w-24" />
      </Card>
    </div>
  );
}

const ROWS = [1, 2, 3, 4, 5, 6];
