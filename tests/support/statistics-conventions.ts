/** How statistics are made while nobody says otherwise. */
export const STATISTICS = {
  statisticsUse: 'net',
  reportingCurrency: 'USD',
  tradeBelongsTo: 'lastExit',
  daysPerYear: '252',
  riskFreeRate: '0',
  confidence: '95',
  floor: 12,
} as const;
