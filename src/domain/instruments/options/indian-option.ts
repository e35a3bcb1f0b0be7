import { dayText, fullYear, monthNumber, twoDigits } from '../calendar-text.ts';
import type { OptionTerms } from '../instrument.ts';
import { plainDecimal } from '../plain-decimal.ts';

const MON = '(?<mon>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)';
const ROOT = '(?<root>[A-Z][A-Z0-9&-]{1,14}?)';
const STRIKE = '(?<strike>\\d+(?:\\.\\d+)?)';

const SPELLINGS: readonly RegExp[] = [
  // NIFTY24JAN21500CE: the year, and no day
  new RegExp(`^${ROOT}(?<year>\\d\\d)${MON}${STRIKE}(?<right>[CP])E$`),
  // NIFTY25JAN2421500CE: the day first
  new RegExp(`^${ROOT}(?<day>\\d\\d)${MON}(?<year>\\d\\d)${STRIKE}(?<right>[CP])E$`),
  // NIFTY2411821500CE: a week's series, months 1 to 9, O, N, D
  new RegExp(`^${ROOT}(?<year>\\d\\d)(?<week>[1-9OND])(?<day>\\d\\d)${STRIKE}(?<right>[CP])E$`),
  // NIFTY 25JAN24 21500 CE
  new RegExp(`^${ROOT} (?<day>\\d{1,2}) ?${MON} ?(?<year>\\d{4}|\\d{2}) ${STRIKE} ?(?<right>[CP])E$`),
  new RegExp(`^${ROOT} (?<day>\\d{1,2}) ?${MON} ?(?<year>\\d{4}|\\d{2}) (?<right>[CP])E ?${STRIKE}$`),
];

/** Every reading of an Indian option that is not past by the day of the fill. Year first and day first can look the same. */
export function indianOptions(text: string, on: string, broker: string | undefined): readonly OptionTerms[] {
  const found = SPELLINGS.flatMap((pattern) => {
    const groups = pattern.exec(text)?.groups;
    const terms = groups && termsOf(groups, on);
    return terms && isOpen(terms.expiry, on) ? [terms] : [];
  });
  return broker === 'zerodha' ? found.slice(0, 1) : found;
}

function termsOf(groups: Record<string, string | undefined>, on: string): OptionTerms | null {
  const month = groups.week === undefined ? monthNumber(groups.mon ?? '') : '123456789OND'.indexOf(groups.week) + 1;
  const year = fullYear(groups.year ?? '', on);
  const strike = plainDecimal(groups.strike ?? '');
  if (month === null || strike === null || strike === '0') return null;
  const expiry = groups.day === undefined ? `${year}-${twoDigits(month)}` : dayText(year, month, Number(groups.day));
  return expiry === null ? null : { root: groups.root ?? '', expiry, right: groups.right === 'C' ? 'call' : 'put', strike };
}

/** Expiries are booked late now and then; a reading years away is no reading. */
function isOpen(expiry: string, on: string): boolean {
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  const ahead = months(expiry) - months(on);
  return ahead >= -2 && ahead <= 60;
}
