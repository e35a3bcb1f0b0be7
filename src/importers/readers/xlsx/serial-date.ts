const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;
/** Excel has a 29 February 1900; before it the count is off by one, and nobody traded. */
const FIRST_DAY = 61;

/** 'YYYY-MM-DD HH:MM:SS', the date alone at midnight, the time alone without a day; null where no day is meant. */
export function serialDate(text: string, from1904: boolean): string | null {
  const ms = Math.round(Number(text) * DAY);
  const day = Math.floor(ms / DAY);
  if (!(day >= 0 && day <= LAST_DAY)) return null;
  const time = timeOf(ms - day * DAY);
  if (day === 0) return time;
  if (!from1904 && day < FIRST_DAY) return null;
  const date = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + day * DAY).toISOString().slice(0, 10);
  return ms === day * DAY ? date : `${date} ${time}`;
}

/** Hours may be more than a day's: 36:00:00. */
export function serialDuration(text: string): string | null {
  const ms = Math.round(Number(text) * DAY);
  return ms >= 0 && ms < LAST_DAY * DAY ? timeOf(ms) : null;
}

function timeOf(ms: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const rest = ms % 1000;
  const seconds = `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}`;
  return rest === 0 ? seconds : `${seconds}.${String(rest).padStart(3, '0')}`;
}
