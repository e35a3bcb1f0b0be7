import type { TradingDay } from '../../src/contract/accounts.ts';
import { ClockTime } from '../../src/contract/values.ts';
import type { Format } from './create-format.ts';
import { zoneCity } from './zone-name.ts';

/** What a day means, on an example: "Sunday from 17:00 in Chicago belongs to Monday" */
export function sayDay({ zone, startsAt, label }: TradingDay, format: Format): string {
  const city = zoneCity(zone);
  const where = city === 'UTC' ? 'UTC' : `in ${city}`;
  if (startsAt === '00:00' && label === 'start') return city === 'UTC' ? 'Days are UTC dates' : `Days are dates in ${city}`;
  // What is being typed may not be a time yet.
  const clock = ClockTime.safeParse(startsAt).success ? format.clock(startsAt) : startsAt || '?';
  return label === 'end' ? `Sunday from ${clock} ${where} belongs to Monday` : `Monday before ${clock} ${where} still belongs to Sunday`;
}
