import type { Account } from '../../src/contract/accounts.ts';
import type { Conventions, Settings } from '../../src/contract/settings.ts';

type Words<V extends string> = Readonly<Record<V, string>>;

/** What is stored as a key, as it stands on the screen. */
export const ASSET_CLASS: Words<Account['assetClass']> = {
  stocks: 'Stocks',
  options: 'Options',
  futures: 'Futures',
  forex: 'Forex and CFDs',
  crypto: 'Crypto',
  mixed: 'Mixed',
};
export const MODE: Words<Account['mode']> = {
  live: 'Live',
  evaluation: 'Evaluation',
  funded: 'Funded',
  paper: 'Paper',
  backtest: 'Backtest',
};
export const LOSS_FLOOR: Words<Account['lossFloor']> = {
  static: 'Fixed',
  trailing: 'Follows every high',
  trailingEod: 'Follows end of day',
};
export const POSITION_MODE: Words<Account['positionMode']> = { netting: 'Netting', hedging: 'Hedging' };
export const MATCHING: Words<Conventions['matching']> = {
  fifo: 'First in, first out',
  lifo: 'Last in, first out',
  average: 'Average price',
};
export const MATCHING_SHORT: Words<Conventions['matching']> = { fifo: 'FIFO', lifo: 'LIFO', average: 'Average' };
export const TRADE_UNIT: Words<Conventions['tradeUnit']> = { position: 'Position', exit: 'Exit', lot: 'Lot' };
export const SHORTING: Words<Account['shorting']> = { yes: 'Yes', no: 'No', ask: 'Ask' };
export const FEE_SIDE: Words<Account['fees'][number]['side']> = { both: 'Both', buy: 'Buy', sell: 'Sell' };
export const FEE_PER: Words<Account['fees'][number]['per']> = { order: 'order', unit: 'unit', percent: '% of value' };

export const BASIS: Words<Settings['conventions']['statisticsUse']> = { net: 'Net', gross: 'Gross' };
export const BELONGS_TO: Words<Settings['conventions']['tradeBelongsTo']> = { lastExit: 'Last exit', firstEntry: 'First entry' };
export const DAYS_PER_YEAR: Words<Settings['conventions']['daysPerYear']> = { '252': '252 days', '365': '365 days', account: 'By account' };
export const BREAKEVEN_UNIT: Words<'money' | 'ticks' | 'r'> = { money: 'money', ticks: 'ticks', r: 'R' };
export const WEEK_START: Words<Settings['weekStart']> = { monday: 'Monday', sunday: 'Sunday', saturday: 'Saturday' };
export const THEME: Words<Settings['theme']> = { system: 'System', light: 'Light', dark: 'Dark' };
export const RESULT_COLOURS: Words<Settings['resultColours']> = { tealOrange: 'Teal and orange', greenRed: 'Green and red' };
export const DENSITY: Words<Settings['density']> = { compact: 'Compact', comfortable: 'Comfortable' };

/** The choices of a Select or Segmented, in the order in which they are declared. */
export const choices = <V extends string>(words: Words<V>): { value: V; label: string }[] =>
  (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }));
