import type { Value } from '../../../src/contract/reports.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import type { Format } from '../../format/create-format.ts';
import { writeFigure } from '../../format/write-figure.ts';

/** A figure as a sentence about these trades; where there is no better one, what the statistic means. */
export function sayFigure(metric: Metric, value: Value, format: Format, currency: string): string {
  if (value === null) return metric.undefinedWhen ? `There is none: ${metric.undefinedWhen}.` : 'There is none.';
  const number = Number(value);
  const size = format.number(Math.abs(number), { digits: 2 });
  const money = `${format.money(String(value).replace('-', ''), currency)} ${currency}`;
  switch (metric.id) {
    case 'meanR':
      if (number === 0) return 'The average trade here neither won nor lost.';
      return number > 0
        ? `The average trade here won ${size} of what it risked.`
        : `The average trade here lost ${size} of what it risked.`;
    case 'expectancy':
      if (number === 0) return 'The average trade here neither won nor lost.';
      return `The average trade here ${number > 0 ? 'won' : 'lost'} ${money}.`;
    case 'winRate':
      return `Of 100 trades like these, about ${format.number(number * 100, { digits: 0 })} were won.`;
    case 'profitFactor':
      return `For each 1 that was lost, ${size} was won.`;
    case 'payoff':
      return `The average win was ${size} times as large as the average loss.`;
    case 'averageWin':
      return `A trade that was won brought ${money} on average.`;
    case 'averageLoss':
      return `A trade that was lost cost ${money} on average.`;
    case 'held':
      return `A trade here was held for ${writeFigure(metric, value, format, { currency })} on average.`;
    default:
      return metric.about;
  }
}
