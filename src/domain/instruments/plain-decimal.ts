/** As many digits as a decimal may have on each side of its point. */
const MOST = 18;

/** Digits with at most one point, in the one way we write decimals: 00190.50 is 190.5, .5 is 0.5. Null when the text is anything else. */
export function plainDecimal(text: string): string | null {
  const match = /^(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match || !/\d/.test(text)) return null;
  const whole = (match[1] ?? '').replace(/^0+(?=.)/, '') || '0';
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (whole.length > MOST || fraction.length > MOST) return null;
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
