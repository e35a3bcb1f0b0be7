import { isDeepStrictEqual } from 'node:util';
import type { Settings, settings } from '../contract/settings.ts';
import { selectSettings, writeSetting } from '../db/queries/settings.ts';
import { DEFAULT_SETTINGS } from '../domain/default-settings.ts';
import type { HandlersFor } from './handlers-for.ts';
import { joinSettings, type SettingKey, type SettingLeaves, splitSettings } from './settings/leaves.ts';

const DEFAULTS = splitSettings(DEFAULT_SETTINGS satisfies Settings);

export const settingHandlers: HandlersFor<typeof settings> = {
  get: async (_, { db }) => joinSettings(inForce(await selectSettings(db))),

  async update(changes, { db, recorder }) {
    const before = inForce(await selectSettings(db));
    const changed = [...splitSettings(changes)].filter(([key, value]) => !isDeepStrictEqual(value, before.get(key)));
    if (changed.length > 0) recorder.describe(sayChange(changed));
    for (const [key, value] of changed) await writeSetting(db, key, isDeepStrictEqual(value, DEFAULTS.get(key)) ? undefined : value);
    return joinSettings(new Map([...before, ...changed]));
  },
};

/** Every setting there is, as stored or else by default; a stored key that this version does not know is left alone. */
function inForce(stored: ReadonlyMap<string, unknown>): SettingLeaves {
  return new Map([...DEFAULTS].map(([key, value]) => [key, stored.has(key) ? stored.get(key) : value]));
}

const SENTENCES: Record<SettingKey, string | ((value: unknown) => string)> = {
  'conventions.statisticsUse': 'Change what statistics use',
  'conventions.tradeUnit': 'Change what one trade is',
  'conventions.matching': 'Change which lots leave first',
  'conventions.breakeven.futuresAndForex': 'Change breakeven of futures and forex',
  'conventions.breakeven.stocksAndOptions': 'Change breakeven of stocks and options',
  'conventions.breakeven.crypto': 'Change breakeven of crypto',
  'conventions.tradeBelongsTo': 'Change the day a trade belongs to',
  'conventions.daysPerYear': 'Change the days of a year',
  'conventions.riskFreeRate': 'Change the risk-free rate',
  'conventions.confidence': 'Change the interval',
  'conventions.floor': 'Change the floor',
  day: 'Change when a day starts',
  reportingZone: 'Change the reporting zone',
  reportingCurrency: 'Change the reporting currency',
  weekStart: 'Change the first day of the week',
  theme: 'Change the theme',
  resultColours: 'Change the result colours',
  density: 'Change the density',
  locale: 'Change the language of numbers and dates',
  hideMoney: (hide) => (hide ? 'Open with money hidden' : 'Open with money shown'),
  checkForUpdates: (check) => (check ? 'Turn the update check on' : 'Turn the update check off'),
  captureAnywhere: (anywhere) => (anywhere ? 'Hear the capture key everywhere' : 'Hear the capture key in Roundtrip alone'),
};

function sayChange(changed: [SettingKey, unknown][]): string {
  const [first] = changed;
  if (changed.length === 1 && first) {
    const sentence = SENTENCES[first[0]];
    return typeof sentence === 'string' ? sentence : sentence(first[1]);
  }
  const kind = changed.every(([key]) => key.startsWith('conventions.')) ? 'conventions' : 'settings';
  return `Change ${changed.length} ${kind}`;
}
