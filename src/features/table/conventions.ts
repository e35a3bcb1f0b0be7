import type { Conventions } from '../../analysis/select.ts';
import type { ReadContext } from '../../db/context.ts';
import { selectSettings } from '../../db/queries/settings.ts';
import { DEFAULT_SETTINGS } from '../../domain/default-settings.ts';

/** How hours are told and results judged: as the settings say now. */
export async function conventionsOf({ db }: ReadContext): Promise<Conventions> {
  const stored = await selectSettings(db);
  const { breakeven } = DEFAULT_SETTINGS.conventions;
  const band = (name: keyof typeof breakeven) =>
    (stored.get(`conventions.breakeven.${name}`) ?? breakeven[name]) as Conventions['breakeven'][typeof name];
  return {
    zone: (stored.get('reportingZone') as string | null | undefined) ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    breakeven: { futuresAndForex: band('futuresAndForex'), stocksAndOptions: band('stocksAndOptions'), crypto: band('crypto') },
  };
}
