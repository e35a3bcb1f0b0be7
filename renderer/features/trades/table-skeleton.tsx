import { Skeleton } from '../../ui/skeleton.tsx';
import { useLate } from '../../ui/use-late.ts';

/** Rows of the size of those that come. */
export function TableSkeleton() {
  const late = useLate(true);
  return (
    <div aria-hidden>
      {late &&
        Array.from({ length: 24 }, (_, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
          <div key={n} className="flex h-(--row-h) items-center gap-6 border-b border-line px-4">
            <Skeleton className="w-24" />
            <Skeleton className="w-20" />
            <Skeleton className="w-40" />
            <Skeleton className="ml-auto w-16" />
          </div>
        ))}
    </div>
  );
}
