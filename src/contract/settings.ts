import { z } from 'zod';
import { Matching, TradeUnit, TradingDay } from './accounts.ts';
import { command, query } from './call.ts';
import { Currency, PositiveDecimal, Zone } from './values.ts';

/** Inside this band a trade is neither won nor lost. */
export const Breakeven = z.strictObject({ basis: z.enum(['net', 'gross']), unit: z.enum(['money', 'ticks', 'r']), value: PositiveDecimal });

/** How every figure is computed. Kept in one place and saved with each report. */
export const Conventions = z.strictObject({
  statisticsUse: z.enum(['net', 'gross']),
  tradeUnit: TradeUnit,
  matching: Matching,
  breakeven: z.strictObject({ futuresAndForex: Breakeven, stocksAndOptions: Breakeven, crypto: Breakeven }),
  tradeBelongsTo: z.enum(['lastExit', 'firstEntry']),
  daysPerYear: z.enum(['252', '365', 'account']),
  /** Per cent a year. */
  riskFreeRate: PositiveDecimal,
  confidence: z.enum(['90', '95', '99']),
  /** Cells with fewer trades are grey. */
  floor: z.int().min(2).max(1000),
});

export const Settings = z.strictObject({
  conventions: Conventions,
  day: TradingDay,
  /** null: the zone of this machine. */
  reportingZone: Zone.nullable(),
  reportingCurrency: Currency,
  weekStart: z.enum(['monday', 'sunday', 'saturday']),
  theme: z.enum(['system', 'light', 'dark']),
  resultColours: z.enum(['tealOrange', 'greenRed']),
  density: z.enum(['compact', 'comfortable']),
  /** BCP 47, or null for the language of this machine. */
  locale: z.string().max(35).refine(isLocale, 'Choose a language such as en-GB.').nullable(),
  hideMoney: z.boolean(),
  checkForUpdates: z.boolean(),
  /** The key that captures the screen is heard in every program. */
  captureAnywhere: z.boolean(),
});

export type Breakeven = z.infer<typeof Breakeven>;
export type Conventions = z.infer<typeof Conventions>;
export type Settings = z.infer<typeof Settings>;

export const settings = {
  get: query({ about: 'All settings', in: z.strictObject({}), out: Settings }),
  update: command({ about: 'Change settings; what is left out stays', in: Settings.partial(), out: Settings }),
};

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
