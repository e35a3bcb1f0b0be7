import { readZone } from './read-zone.ts';

/** An IANA zone, or one kept at a distance from it: America/New_York, America/New_York+07:00. */
export function isZone(text: string): boolean {
  const { base } = readZone(text);
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(base)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: base });
    return true;
  } catch {
    return false;
  }
}
