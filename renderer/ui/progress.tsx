import { Progress as Radix } from 'radix-ui';

/** total null: how long cannot be known. */
export function Progress({ done, total, label }: { done: number; total: number | null; label: string }) {
  const share = total ? Math.min(1, done / total) : null;
  return (
    <Radix.Root
      value={total ? Math.min(done, total) : null}
      max={total || 1}
      aria-label={label}
      className="relative h-1.5 overflow-hidden rounded-full bg-track"
    >
      <Radix.Indicator
        className={`absolute inset-y-0 left-0 w-full origin-left rounded-full bg-accent ${share === null ? 'motion-safe:animate-[fade_1.2s_ease-in-out_infinite_alternate]' : ''}`}
        style={{ transform: `scaleX(${share ?? 0.3})` }}
      />
    </Radix.Root>
  );
}
