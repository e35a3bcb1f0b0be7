import { Card } from '../../ui/card.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** Of the size of what comes. */
export function TradeSkeleton() {
  return (
    <div className={TRADE_GRID} aria-busy="true">
      <div className="col-span-full flex h-14 flex-col justify-end gap-2">
        <Skeleton className="w-48" />
        <Skeleton className="h-6 w-72" />
      </div>
      <div className="flex flex-col gap-2.5">
        <Card className="h-[360px]">
          <Skeleton className="m-3 w-24" />
        </Card>
        <Card className="h-56">
          <Skeleton className="m-3 w-32" />
        </Card>
      </div>
      <div className="flex flex-col gap-2.5">
        <Card className="h-60">
          <Skeleton className="m-3 w-40" />
        </Card>
        <Card className="h-40">
          <Skeleton className="m-3 w-24" />
        </Card>
      </div>
    </div>
  );
}

export const TRADE_GRID =
  'grid grid-cols-[minmax(0,1fr)_372px] gap-2.5 px-4 py-3 max-xl:grid-cols-[minmax(0,1fr)_320px] max-lg:grid-cols-[minmax(0,1fr)_288px]';
