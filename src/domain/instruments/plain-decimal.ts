/** Digits with at most one point, without needless zeros: 00190.50 is 190.5. Null when the text is anything else. */
export function plainDecimal(text: string): string | null {
  const match = /^(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match || !/\d/.test(text)) return null;
  const whole = (match[1] ?? '').replace(/^0+(?=.)/, '') || '0';
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
