import type { Marked as MarkedText } from '../../../src/contract/search.ts';

/** A text with the places set off where what was looked for stands. */
export function Marked({ text, marks }: MarkedText) {
  const parts = [];
  let at = 0;
  for (const { from, to } of marks) {
    parts.push(
      text.slice(at, from),
      <mark key={from} className="bg-transparent font-semibold text-accent-fg">
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  return [...parts, text.slice(at)];
}
