import { unitSpace, writeNumber } from './write-number.ts';

/** In its two largest units, the second where there is any of it: 26 min, 1 h 28, 4 h, 25 d 1 h. */
export function writeDuration(locale: string, ms: number): string {
  const space = unitSpace(locale);
  const write = (value: number, least = 1) => {
    const text = writeNumber(locale, value, { digits: [0, 0] });
    return text.length < least ? `${writeNumber(locale, 0, { digits: [0, 0] })}${text}` : text;
  };
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return `${write(seconds)}${space}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${write(minutes)}${space}min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${write(hours)}${space}h` : `${write(hours)}${space}h${space}${write(minutes % 60, 2)}`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${write(days)}${space}d` : `${write(days)}${space}d${space}${write(hours % 24)}${space}h`;
}
