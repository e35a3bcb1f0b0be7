/** The colour of a result; its sign says the same. */
export function inkOf(value: string | number): 'text-gain' | 'text-loss' | 'text-fg-2' {
  const text = String(value);
  if (!/[1-9]/.test(text)) return 'text-fg-2';
  return text.startsWith('-') ? 'text-loss' : 'text-gain';
}
