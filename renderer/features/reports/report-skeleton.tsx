import { Skeleton } from '../../ui/skeleton.tsx';
import { useLate } from '../../ui/use-late.ts';

/** While an answer is on its way, and only when that takes long enough to be seen. */
export function ReportSkeleton() {
  const isLate = useLate(true);
  if (!isLate) return null;
  return (
    <div className="flex flex-col gap-4 py-2">
      {ROWS.map((width) => (
        <Skeleton key={width} className={`h-8 ${width}`} />
      ))}
    </div>
  );
}

const ROWS = ['w-full', 'w-11/12', 'w-10/12', 'w-9/12', 'w-8/12'];
