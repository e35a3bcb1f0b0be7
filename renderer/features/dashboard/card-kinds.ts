/** What can stand on a dashboard: its name, and how wide (of 24) and high (in rows of 24 px) it is when it comes, and at least is. */
export const CARD_KINDS = {
  key: {
    name: 'Key figures',
    about: 'Result, win rate, profit factor, expectancy, average win and loss, drawdown',
    size: [24, 4],
    least: [12, 4],
  },
  equity: { name: 'Equity', about: 'What was realised, with its falls, in money, per cent or R', size: [17, 14], least: [8, 10] },
  calendar: { name: 'Calendar', about: 'A month by day, with its weeks', size: [8, 14], least: [6, 12] },
  breakdown: { name: 'Breakdown', about: 'Trades told apart by setup, symbol, tag, hour …', size: [10, 14], least: [7, 6] },
  latest: { name: 'Latest trades', about: 'What was closed last', size: [6, 14], least: [6, 6] },
  map: { name: 'Weekday and hour', about: 'When trades were opened, and how they went', size: [14, 11], least: [10, 11] },
  distribution: { name: 'R distribution', about: 'How often trades made how much of what they risked', size: [10, 11], least: [6, 9] },
  limits: { name: 'Room left', about: 'To the limits of evaluation and funded accounts', size: [7, 8], least: [6, 6] },
  questions: { name: 'Open questions', about: 'What the journal cannot know by itself', size: [7, 6], least: [6, 4] },
  review: { name: 'To review', about: 'Trades and days that nobody looked at yet', size: [7, 6], least: [6, 4] },
  balances: { name: 'Balances', about: 'What each account holds', size: [7, 8], least: [6, 4] },
  exposure: { name: 'Open risk', about: 'Positions that are open, and what they risk', size: [8, 8], least: [6, 4] },
  costs: { name: 'Costs by month', about: 'What brokers and taxes took', size: [7, 8], least: [6, 6] },
  streaks: { name: 'Streaks', about: 'The longest runs of wins and losses', size: [6, 7], least: [5, 6] },
  extremes: { name: 'Best and worst', about: 'The trades that moved the result most', size: [8, 10], least: [6, 8] },
  report: { name: 'Report', about: 'A report that was pinned, as it was', size: [12, 12], least: [8, 6] },
  figure: { name: 'Figure', about: 'One statistic of your choice', size: [4, 4], least: [3, 4] },
} as const satisfies Record<string, CardShape>;

export type CardKind = keyof typeof CARD_KINDS;

interface CardShape {
  readonly name: string;
  readonly about: string;
  readonly size: readonly [number, number];
  readonly least: readonly [number, number];
}
export const WIDEST = 24;
export const HIGHEST = 30;
