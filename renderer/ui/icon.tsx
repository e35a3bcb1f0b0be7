import type { LucideIcon } from 'lucide-react';

/** 16 px in controls, 14 and 12 inside rows. Decoration: the words beside it say the same. */
export function Icon({ of: Shape, size = 16, className }: { of: LucideIcon; size?: 12 | 14 | 16 | 18; className?: string | undefined }) {
  return (
    <Shape size={size} strokeWidth={1.5} absoluteStrokeWidth aria-hidden focusable={false} className={`shrink-0 ${className ?? ''}`} />
  );
}
