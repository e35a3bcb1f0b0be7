import { AppError } from '../../../src/contract/errors.ts';
import type { TradeRow } from '../../../src/contract/table.ts';
import { tradeCsvHead, tradeCsvLines } from '../../../src/contract/trade-csv.ts';
import { api } from '../../api.ts';
import { saveFile } from '../../app/save-file.ts';
import { say } from '../../data/say.ts';
import type { Format } from '../../format/create-format.ts';
import type { Asked } from './use-trade-pages.ts';

/** The selection, or everything that the filter means, as a file. */
export async function exportTrades(format: Format, asked: Asked, selected: ReadonlySet<string>): Promise<void> {
  try {
    const { text, count } = await csvOf(format, asked, selected);
    const trades = count === 1 ? 'One trade' : `${format.number(count)} trades`;
    // With the mark that tells spreadsheets that it is UTF-8.
    const file = new Blob(['\uFEFF', text], { type: 'text/csv' });
    if (await saveFile('trades.csv', file)) say.done(`${trades} exported as CSV`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say.error(error);
  }
}

async function csvOf(format: Format, { filter, sort }: Asked, selected: ReadonlySet<string>) {
  const all = selected.size === 0;
  const named = !all && selected.size <= MOST_NAMED;
  const lines = [tradeCsvHead()];
  let count = 0;
  for (let offset = 0; ; offset += STEP) {
    const { rows, total } = await api.table.page({ filter: named ? { trades: [...selected] } : filter, sort, offset, limit: STEP });
    if (offset === 0 && total > MANY) say.note(`Writing ${format.number(total)} trades…`);
    const wanted: TradeRow[] = all || named ? rows : rows.filter(({ uid }) => selected.has(uid));
    lines.push(tradeCsvLines(wanted));
    count += wanted.length;
    if (offset + STEP >= total) return { text: lines.join(''), count };
  }
}

const STEP = 500;
const MANY = 5000;
const MOST_NAMED = 20_000;
