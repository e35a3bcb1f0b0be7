import { plain } from '../../cells/table.ts';
import type { Source } from '../../source.ts';

export interface XtbAccount {
  readonly number: string | null;
  readonly currency: string | null;
}

/** Workbooks say both in lines above the table, a name and the value below it; newer ones in the name of the file: PLN_50423728_2024.xlsx. */
export function xtbAccount(source: Source): XtbAccount {
  const [, currency = null, number = null] = /^([A-Z]{3})_(\d{4,})_/.exec(source.name) ?? [];
  return { number: above(source, 'Account') ?? number, currency: above(source, 'Currency') ?? currency };
}

function above(source: Source, name: string): string | null {
  if (!('sheets' in source)) return null;
  for (const { head } of source.sheets) {
    for (const [at, { cells }] of head.entries()) {
      const place = cells.findIndex((cell) => plain(cell) === plain(name));
      const value = place < 0 ? '' : (head[at + 1]?.cells[place] ?? '');
      if (value !== '') return value;
    }
  }
  return null;
}
