/** What holds until the user says otherwise. Only what differs from it is stored. */
export const DEFAULT_SETTINGS = {
  conventions: {
    statisticsUse: 'net',
    tradeUnit: 'position',
    matching: 'fifo',
    breakeven: {
      futuresAndForex: { basis: 'gross', unit: 'ticks', value: '1' },
      stocksAndOptions: { basis: 'net', unit: 'money', value: '0' },
      crypto: { basis: 'net', unit: 'money', value: '0' },
    },
    tradeBelongsTo: 'lastExit',
    daysPerYear: '252',
    riskFreeRate: '0',
    confidence: '95',
    floor: 12,
  },
  // A zone by name and not the machine's own: two machines must put a trade on the same day.
  day: { zone: 'America/New_York', startsAt: '00:00', label: 'start' },
  reportingZone: null,
  reportingCurrency: 'USD',
  weekStart: 'monday',
  theme: 'system',
  resultColours: 'tealOrange',
  density: 'compact',
  locale: null,
  hideMoney: false,
  checkForUpdates: false,
  captureAnywhere: false,
} as const;
