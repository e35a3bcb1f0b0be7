import { expect, it } from 'vitest';
import { isDay } from '../../../src/domain/calendar/is-day.ts';

it('a day is one that the calendar of JavaScript gives back as it was written', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  for (const year of ['0000', '0004', '1600', '1900', '2000', '2023', '2024', '2100', '9999'])
    for (let month = 0; month <= 13; month++)
      for (let day = 0; day <= 32; day++) {
        const text = `${year}-${two(month)}-${two(day)}`;
        const at = new Date(`${text}T00:00:00Z`).getTime();
        const isThere = !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
        expect([text, isDay(text)]).toEqual([text, isThere]);
      }
});

it.each(['', '2024-1-05', '2024-01-5', '2024-01-05 ', '02024-01-05', '2024-01-05T00:00:00Z', '2024/01/05'])('%j is none', (text) => {
  expect(isDay(text)).toBe(false);
});
