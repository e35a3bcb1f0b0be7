/** A zone as it is written: an IANA name, and how many milliseconds its clocks are kept ahead of it. */
export function readZone(zone: string): { base: string; shift: number } {
  const [, base, sign, hours, minutes] = SHIFTED.exec(zone) ?? [];
  if (base === undefined) return { base: zone, shift: 0 };
  return { base, shift: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 };
}

/** Etc/GMT+5 is a name of its own: a shift has its minutes with it. No clock is further than 14 hours from another's. */
const SHIFTED = /^(.+)([+-])(0\d|1[0-4]):([0-5]\d)$/;
