import { LoaderCircle } from 'lucide-react';
import { useLineState } from '../line/line-state.ts';
import { Icon } from '../ui/icon.tsx';
import { useLate } from '../ui/use-late.ts';

/** Floats over the page, so that nothing moves when the line breaks or comes back. */
export function LineBar() {
  const lost = useLineState(({ state }) => state === 'lost');
  const shown = useLate(lost, 400);
  const isGone = useLate(lost, 15_000);
  return (
    <div role="status" className="pointer-events-none absolute inset-x-0 z-10 top-[calc(var(--top-h)+8px)] flex justify-center">
      {shown && (
        <p className="flex h-8 animate-open items-center gap-2 rounded-lg border border-line-2 bg-pop px-3 shadow-pop">
          <Icon of={LoaderCircle} size={14} className="text-fg-3 motion-safe:animate-spin" />
          {isGone
            ? 'Roundtrip is not running. Start it again and open the new link.'
            : 'Reconnecting to Roundtrip. What was saved is kept.'}
        </p>
      )}
    </div>
  );
}
