import type { DayCell } from '../../../src/contract/days.ts';
import type { Format } from '../../format/create-format.ts';
import { netOf, sumDays } from './sum-days.ts';

/** What a day of a calendar says to whoever does not see it. */
export function sayDayCell(day: string, cell: DayCell | undefined, currency: string, format: Format): string {
  const { plan = false, review = false, images = 0 } = cell?.marks ?? {};
  const { exits, closed, opened, unknown } = sumDays(cell ? [cell] : [], currency);
  const net = netOf(cell, currency);
  const facts = [
    format.dayInFull(day),
    net === null ? 'nothing realised' : `${format.money(net, currency, { signed: true })} ${currency}`,
    closed > 0 && `${count(closed, 'trade')} closed`,
    exits > closed && count(exits, 'exit'),
    opened > 0 && `${opened} opened`,
    unknown > 0 && `${count(unknown, 'exit')} without a known result`,
    plan && 'a plan',
    review && 'a review',
    images > 0 && count(images, 'image'),
  ];
  return facts.filter((fact) => fact).join(', ');
}

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
