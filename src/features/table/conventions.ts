import type { Conventions } from '../../analysis/select.ts';
import type { ReadContext } from '../../db/context.ts';
import { selectSettings } from '../../db/queries/settings.ts';
import type { WeekStart } from '../../domain/calendar/first-of-week.ts';
import { createTradingDay, dayText, type TradingDayRule } from '../../domain/calendar/trading-day.ts';
import { DEFAULT_SETTINGS } from '../../domain/default-settings.ts';

/** How hours are told and results judged: as the settings say now. */
export async function conventionsOf({ db, now }: ReadContext): Promise<Conventions> {
  const stored = await selectSettings(db);
  const { breakeven } = DEFAULT_SETTINGS.conventions;
  const convention = <N extends Exclude<keyof Conventions & keyof typeof DEFAULT_SETTINGS.conventions, 'breakeven'>>(name: N) =>
    (stored.get(`conventions.${name}`) ?? DEFAULT_SETTINGS.conventions[name]) as Conventions[N];
  const band = (name: keyof typeof breakeven) =>
    (stored.get(`conventions.breakeven.${name}`) ?? breakeven[name]) as Conventions['breakeven'][typeof name];
  const zone = (stored.get('reportingZone') as string | null | undefined) ?? MACHINE;
  const day = (stored.get('day') ?? DEFAULT_SETTINGS.day) as TradingDayRule;
  return {
    zone,
    today: dayText(createTradingDay({ ...day, zone })(now())),
    weekStart: (stored.get('weekStart') ?? DEFAULT_SETTINGS.weekStart) as WeekStart,
    breakeven: { futuresAndForex: band('futuresAndForex'), stocksAndOptions: band('stocksAndOptions'), crypto: band('crypto') },
    statisticsUse: convention('statisticsUse'),
    reportingCurrency: (stored.get('reportingCurrency') ?? DEFAULT_SETTINGS.reportingCurrency) as string,
    tradeBelongsTo: convention('tradeBelongsTo'),
    daysPerYear: convention('daysPerYear'),
    riskFreeRate: convention('riskFreeRate'),
    confidence: convention('confidence'),
    floor: convention('floor'),
  };
}

/** Asked once: it takes longer to tell than all settings together, and stays the same while the program runs. */
const MACHINE = Intl.DateTimeFormat().resolvedOptions().timeZone;
