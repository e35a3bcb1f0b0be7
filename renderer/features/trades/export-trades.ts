import { AppError } from '../../../src/contract/errors.ts';
import type { TradeRow } from '../../../src/contract/table.ts';
import { tradeCsvHead, tradeCsvLines, tradeSheet } from '../../../src/contract/trade-csv.ts';
import { api } from '../../api.ts';
import { saveFile } from '../../app/save-file.ts';
import { csvFile, sheetFile } from '../../app/sheet-file.ts';
import { say } from '../../data/say.ts';
import type { Format } from '../../format/create-format.ts';
import type { FileKind } from '../../ui/file-kind-menu.tsx';
import type { Asked } from './use-trade-pages.ts';

interface Exported {
  /** How many the table shows. */
  readonly total: number;
  readonly asked: Asked;
  readonly selected: ReadonlySet<string>;
}

/** The selection, or everything that the filter means, as a file. */
export async function exportTrades(kind: FileKind, exported: Exported, format: Format): Promise<void> {
  const count = exported.selected.size || exported.total;
  if (kind !== 'csv' && count > MOST_AT_ONCE)
    return say.note(`${format.number(count)} trades are too many for one ${kind.toUpperCase()} file. Export them as CSV, or filter first.`);
  if (count > MANY) say.note(`Writing ${format.number(count)} trades…`);
  try {
    const [file, written] = await (kind === 'csv' ? csvOf(exported) : bookOf(kind, exported));
    const trades = written === 1 ? 'One trade' : `${format.number(written)} trades`;
    if (await saveFile(`trades.${kind}`, file)) say.done(`${trades} exported as ${kind.toUpperCase()}`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say.error(error);
  }
}

/** Portion by portion: of a million trades, only the text is kept. */
async function csvOf(exported: Exported): Promise<[Blob, number]> {
  const lines = [tradeCsvHead()];
  let count = 0;
  for await (const rows of portions(exported)) {
    lines.push(tradeCsvLines(rows));
    count += rows.length;
  }
  return [csvFile(lines), count];
}

async function bookOf(kind: FileKind, exported: Exported): Promise<[Blob, number]> {
  const all: TradeRow[] = [];
  for await (const rows of portions(exported)) all.push(...rows);
  return [await sheetFile(kind, tradeSheet(all)), all.length];
}

async function* portions({ asked: { filter, sort }, selected }: Exported): AsyncGenerator<TradeRow[]> {
  const all = selected.size === 0;
  const named = !all && selected.size <= MOST_NAMED;
  for (let offset = 0; ; offset += STEP) {
    const { rows, total } = await api.table.page({ filter: named ? { trades: [...selected] } : filter, sort, offset, limit: STEP });
    yield all || named ? rows : rows.filter(({ uid }) => selected.has(uid));
    if (offset + STEP >= total) return;
  }
}

const STEP = 500;
const MANY = 5000;
const MOST_NAMED = 20_000;
/** What is written as one text has to fit into one. */
const MOST_AT_ONCE = 200_000;
