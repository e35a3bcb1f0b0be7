import type { Column, Table } from './table.ts';

/** A column of times whose header names their offset: Filled Time(UTC+02:00), Timestamp (UTC). zone is null where it names none. */
export function headerZone(table: Table, ...names: readonly string[]): { readonly column: Column; readonly zone: string | null } {
  for (const name of names) {
    const header = table.header.find(
      (each) => each.toLowerCase().startsWith(name.toLowerCase()) && /^\s*(?:\(|$)/.test(each.slice(name.length)),
    );
    if (header !== undefined) return { column: table.column(header), zone: offsetIn(header) };
  }
  return { column: () => '', zone: null };
}

/** UTC, UTC+8 and GMT-03:30 as an offset. */
export function offsetIn(text: string): string | null {
  const [, sign, hours = '', minutes = '00'] = /(?:UTC|GMT)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?/.exec(text) ?? [];
  if (sign === undefined) return /UTC|GMT/.test(text) ? 'UTC' : null;
  return Number(hours) === 0 && Number(minutes) === 0 ? 'UTC' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
