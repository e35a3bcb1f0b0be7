import type { DayCell } from '../../../src/contract/days.ts';
import { countOf } from '../../format/count-of.ts';
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
    closed > 0 && `${countOf(closed, 'trade', format)} closed`,
    exits > closed && countOf(exits, 'exit', format),
    opened > 0 && `${format.number(opened)} opened`,
    unknown > 0 && `${countOf(unknown, 'exit', format)} without a known result`,
    plan && 'a plan',
    review && 'a review',
    images > 0 && countOf(images, 'image', format),
  ];
  return facts.filter((fact) => fact).join(', ');
}
