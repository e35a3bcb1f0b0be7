import type { OptionTerms } from '../instrument.ts';

/** The 21 characters of the OCC: root, date, right, strike in thousandths. Null for what does not fit them. */
export function occSymbol({ root, expiry, right, strike }: OptionTerms): string | null {
  const day = /^20(\d\d)-(\d\d)-(\d\d)$/.exec(expiry);
  const price = /^(\d{1,5})(?:\.(\d{1,3}))?$/.exec(strike);
  if (!day || !price || !/^[A-Z0-9]{1,6}$/.test(root)) return null;
  const thousandths = `${(price[1] ?? '').padStart(5, '0')}${(price[2] ?? '').padEnd(3, '0')}`;
  return `${root.padEnd(6)}${day.slice(1).join('')}${right === 'call' ? 'C' : 'P'}${thousandths}`;
}
