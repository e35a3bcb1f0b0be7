import { NOTHING } from '../../format/create-format.ts';

/** A dash, and why there is no figure. */
export function Unknown({ reason, className = '' }: { reason: string; className?: string }) {
  return (
    <span title={reason} className={`text-fg-3 ${className}`}>
      <span aria-hidden>{NOTHING}</span>
      <span className="sr-only">{reason}</span>
    </span>
  );
}
