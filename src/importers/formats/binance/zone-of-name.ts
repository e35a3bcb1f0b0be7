/** Binance-Futures-Trade-History-202603230520(UTC--6).csv has its hours six behind UTC. */
export function zoneOfName(name: string): string | null {
  const [, sign, hours = ''] = /\(UTC-?([+-])(\d{1,2})\)/.exec(name) ?? [];
  if (sign === undefined) return null;
  return Number(hours) === 0 ? 'UTC' : `${sign}${hours.padStart(2, '0')}:00`;
}
