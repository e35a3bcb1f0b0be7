import { Skeleton } from '../ui/skeleton.tsx';
import { useLate } from '../ui/use-late.ts';

/** The shape of the app while the settings are on their way. */
export function ShellSkeleton() {
  const late = useLate(true);
  return (
    <div className="grid h-full grid-cols-[var(--side-w)_minmax(0,1fr)]" aria-busy>
      <div className="border-r border-line bg-side px-4 pt-4">
        {late && (
          <div className="flex flex-col gap-[18px] pt-9">
            <Skeleton className="w-full max-w-28" />
            <Skeleton className="w-full max-w-24" />
            <Skeleton className="w-full max-w-32" />
          </div>
        )}
      </div>
      <div className="h-(--top-h) border-b border-line" />
    </div>
  );
}
