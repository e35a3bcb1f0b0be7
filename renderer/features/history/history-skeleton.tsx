import { Card } from '../../ui/card.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function HistorySkeleton() {
  return (
    <Card>
      <div className="h-7 rounded-t-lg border-b border-line-2 bg-sunken" />
      {['w-64', 'w-48', 'w-56', 'w-72', 'w-40', 'w-60'].map((width) => (
        <div key={width} className="flex h-[calc(var(--row-h)+8px)] items-center gap-8 border-t border-line px-3">
          <Skeleton className="w-24" />
          <Skeleton className="w-10" />
          <Skeleton className={width} />
        </div>
      ))}
    </Card>
  );
}
