import { isTooLong } from './is-too-long.ts';
import type { DecimalMark } from './number.ts';

/** How a column writes its decimals, decided by all the cells it is shown. A comma that could as well part thousands decides nothing. */
export function decimalMark(cells: Iterable<string | undefined>, unsure: DecimalMark = '.'): DecimalMark {
  let commas = 0;
  let points = 0;
  for (const cell of cells) {
    if (!cell || isTooLong(cell)) continue;
    const last = cell.replace(/[^\d.,]/g, '').match(/([.,])(\d*)$/);
    if (!last) continue;
    const [, mark = '.', after = ''] = last;
    const both = cell.includes('.') && cell.includes(',');
    const once = cell.split(mark).length === 2;
    if (!both && (!once || (after.length === 3 && !/^\D*0[.,]/.test(cell)))) continue;
    if (mark === ',') commas++;
    else points++;
  }
  return commas === points ? unsure : commas > points ? ',' : '.';
}
