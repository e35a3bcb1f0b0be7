import { Skeleton } from '../ui/skeleton.tsx';
import { useLate } from '../ui/use-late.ts';
import { Brand } from './brand.tsx';

/** The frame of the app while the settings are on their way. What is in it stands where it will stay. */
export function ShellSkeleton() {
  const late = useLate(true);
  return (
    <div className="grid h-full grid-cols-[var(--side-w)_minmax(0,1fr)]" aria-busy>
      <div className="border-r border-line bg-side px-2">
        <Brand />
        {late && (
          <div className="flex flex-col gap-[19px] px-2 pt-2">
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
