const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** The number of a month named by its first three letters or in full; null when it is none. */
export function monthNumber(name: string): number | null {
  const index = MONTHS.indexOf(name.slice(0, 3).toUpperCase());
  return index === -1 ? null : index + 1;
}

/** A real day as YYYY-MM-DD, or null: files do hold 11/31. */
export function dayText(year: number, month: number, day: number): string | null {
  if (year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The year two digits mean, near the day of the fill; four digits mean themselves. */
export function fullYear(digits: string, on: string): number {
  if (digits.length === 4) return Number(digits);
  const near = Number(on.slice(0, 4));
  const year = near - (near % 100) + Number(digits);
  if (year - near > 50) return year - 100;
  return near - year > 49 ? year + 100 : year;
}

export const twoDigits = (value: number) => String(value).padStart(2, '0');

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
