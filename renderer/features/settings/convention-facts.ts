import type { Breakeven } from '../../../src/contract/settings.ts';
import type { Format } from '../../format/create-format.ts';
import type { Facts } from '../../format/differences.ts';
import { sayDay } from '../../format/say-day.ts';
import { BASIS, BELONGS_TO, BREAKEVEN_UNIT, DAYS_PER_YEAR, MATCHING, TRADE_UNIT } from '../../format/words.ts';
import type { AllConventions } from './convention-rows.ts';

/** The conventions in words, under the titles of their rows. */
export function conventionFacts(value: AllConventions, format: Format): Facts {
  return new Map([
    ['Statistics use', BASIS[value.statisticsUse]],
    ['One trade is', TRADE_UNIT[value.tradeUnit]],
    ['Lots leave', MATCHING[value.matching]],
    ['Breakeven, futures and forex', sayBreakeven(value.breakeven.futuresAndForex)],
    ['Breakeven, stocks and options', sayBreakeven(value.breakeven.stocksAndOptions)],
    ['Breakeven, crypto', sayBreakeven(value.breakeven.crypto)],
    ['A trade belongs to the day of its', BELONGS_TO[value.tradeBelongsTo]],
    ['Day starts at', sayDay(value.day, format)],
    ['Year has', DAYS_PER_YEAR[value.daysPerYear]],
    ['Risk-free rate', `${number(value.riskFreeRate)} %`],
    ['Interval', format.percent(value.confidence, { digits: 0 })],
    ['Floor', number(String(value.floor))],
  ]);

  function sayBreakeven({ basis, value: band, unit }: Breakeven): string {
    return `${BASIS[basis]}, ${number(band)} ${BREAKEVEN_UNIT[unit]}`;
  }
  /** What is being typed may not be a number yet. */
  function number(text: string): string {
    return /^\d+(\.\d+)?$/.test(text) ? format.number(text) : text || '?';
  }
}
