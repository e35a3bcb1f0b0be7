import type { DayCell } from '../../../src/contract/days.ts';
import type { Format } from '../../format/create-format.ts';

/** What a day of a calendar says to whoever does not see it. */
export function sayDayCell(day: string, cell: DayCell | undefined, net: string | null, currency: string, format: Format): string {
  const { plan = false, review = false, images = 0 } = cell?.marks ?? {};
  const facts = [
    format.dayInFull(day),
    net === null ? 'nothing realised' : `${format.money(net, currency, { signed: true })} ${currency}`,
    cell && cell.closed > 0 && `${count(cell.closed, 'trade')} closed`,
    cell && cell.exits > cell.closed && count(cell.exits, 'exit'),
    cell && cell.unknown > 0 && `${count(cell.unknown, 'exit')} without a known result`,
    plan && 'a plan',
    review && 'a review',
    images > 0 && count(images, 'image'),
  ];
  return facts.filter((fact) => fact).join(', ');
}

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
