/** How much of something is left, as a bar. The figures beside it say the same. */
export function Meter({ part }: { part: number }) {
  const within = Math.max(0, Math.min(1, part));
  return (
    <div aria-hidden className="my-1 h-1.5 overflow-hidden rounded-full bg-track">
      <div className={`h-full rounded-full ${within < 0.25 ? 'bg-warn' : 'bg-fg-2'}`} style={{ width: `${within * 100}%` }} />
    </div>
  );
}
