import { plain } from '../../cells/table.ts';
import type { TableSource } from '../../source.ts';

/** A list of trades does not name what was traded: the properties of its workbook do, or the end of the file's name. */
export function symbolOfExport({ sheets, name }: TableSource): string | null {
  for (const { head } of sheets) {
    for (const { cells } of head) {
      const at = cells.findIndex((cell) => plain(cell) === 'symbol');
      const said = at < 0 ? undefined : cells[at + 1];
      if (said && cells.filter((cell) => cell !== '').length === 2) return said;
    }
  }
  return symbolInName(name);
}

/** My_Strategy_CME_MINI_NQ1!_2026-01-30 (1).csv is CME_MINI:NQ1!; where no exchange stands before it, the symbol alone. */
function symbolInName(name: string): string | null {
  const bare = name
    .replace(/\.[a-z]+$/i, '')
    .replace(/ ?\(\d+\)$/, '')
    .replace(/_(\d{4}-\d{2}-\d{2}|[0-9a-f]{5,})$/, '');
  const [, exchange, symbol] =
    /(?:^|_)(?:((?:CME|CBOT|NYMEX|COMEX)_MINI|[A-Z]{3,10})_)?([A-Z0-9.!&-]*[A-Z!][A-Z0-9.!&-]*)$/.exec(bare) ?? [];
  if (symbol === undefined) return null;
  return exchange === undefined ? symbol : `${exchange}:${symbol}`;
}
