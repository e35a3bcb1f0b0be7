/** A grey bar of the size of what comes. Show it only after useLate() says so. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={`block h-2.5 rounded-sm bg-track ${className ?? ''}`} />;
}
