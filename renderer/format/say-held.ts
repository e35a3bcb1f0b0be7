/** How long, in the two largest units that say something: "26 min 06 s", "1 h 28 min", "3 d 4 h". */
export function sayHeld(ms: number): string {
  if (ms < SECOND) return `${ms} ms`;
  const [seconds, minutes, hours, days] = [SECOND, MINUTE, HOUR, DAY].map((unit) => Math.floor(ms / unit)) as [
    number,
    number,
    number,
    number,
  ];
  if (days > 0) return `${days} d ${hours % 24} h`;
  if (hours > 0) return `${hours} h ${two(minutes % 60)} min`;
  return minutes > 0 ? `${minutes} min ${two(seconds % 60)} s` : `${seconds} s`;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const two = (part: number): string => String(part).padStart(2, '0');
