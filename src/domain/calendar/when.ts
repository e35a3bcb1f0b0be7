/** How much of an instant is known. */
export type Precision = 'ms' | 's' | 'min' | 'day';

/** A checked text: 2026-01-05T14:30:00Z, or a day, which is midnight UTC of that date and which nothing converts. */
export function readWhen(text: string): { at: number; precision: Precision } {
  return { at: Date.parse(text), precision: precisionOf(text) };
}

export function showWhen(at: number, precision: Precision): string {
  const text = new Date(at).toISOString();
  if (precision === 'day') return text.slice(0, 10);
  if (precision === 'ms') return text;
  return `${text.slice(0, precision === 'min' ? 16 : 19)}Z`;
}

function precisionOf(text: string): Precision {
  if (text.length === 10) return 'day';
  if (text.includes('.')) return 'ms';
  return text.length === 17 ? 'min' : 's';
}
