import { AppError } from '../contract/errors.ts';

const DAY = 86_400_000;

/** Nobody has fills from before 1970, nor from the day after tomorrow: such a date is a slip. */
export function refuseTime(at: number, now: number, text: string): void {
  if (at < 0) throw slip(text, 'lies before 1970');
  if (at > now + DAY) throw slip(text, 'lies in the future');
}

const slip = (text: string, what: string) =>
  new AppError('invalid_input', `${text} ${what}. Nothing was stored; check the date.`, { field: 'at' });
