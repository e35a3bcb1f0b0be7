import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { AppError } from '../../../contract/errors.ts';
import { Filter, GroupBy } from '../../../contract/filter.ts';
import { breakdownSheet, distributionSheet, drawdownSheet, equitySheet, exitSheet, summarySheet } from '../../../contract/report-sheets.ts';
import { metrics } from '../../../domain/metrics/catalog.ts';
import type { Sheet, SheetCell } from '../../../domain/xlsx/sheet.ts';
import { sheetCsv, sheetJson } from '../../../domain/xlsx/sheet-csv.ts';
import { writeXlsx } from '../../../domain/xlsx/write-xlsx.ts';
import { table } from '../table.ts';
import type { Journal, Verb } from '../verb.ts';

export const report: Verb = {
  name: 'report',
  takes: `summary|equity|drawdowns|distribution|exits|breakdown BY [ACROSS] [--filter JSON] [--csv] [--xlsx FILE]`,
  about: 'A report of the trades that a filter means, as a table, CSV, a workbook or JSON',
  words: [1, 3],
  flags: ['filter', 'csv', 'xlsx'],
  async run({ words: [name = '', by, across], texts, switches }, open) {
    const filter = readFilter(texts.get('filter'));
    const { api } = await open('short');
    const sheet = await sheetOf(api, name, { filter, by: groupBy(by), across: groupBy(across) });
    const value = { report: sheet.name, rows: sheetJson(sheet) };
    const file = texts.get('xlsx');
    if (file !== undefined) {
      writeFileSync(file, await writeXlsx([sheet], { encode: (text) => new TextEncoder().encode(text), deflate: promisify(deflateRaw) }));
      return { value, text: `${sheet.rows.length} rows written to ${file}.` };
    }
    if (switches.has('csv')) return { value, text: sheetCsv(sheet).trimEnd() };
    return { value, text: sheet.rows.length === 0 ? 'Nothing to report of these trades.' : shown(sheet) };
  },
};

interface Asked {
  readonly filter: Filter;
  readonly by: GroupBy | null;
  readonly across: GroupBy | null;
}

async function sheetOf({ reports }: Journal['api'], name: string, { filter, by, across }: Asked): Promise<Sheet> {
  switch (name) {
    case 'summary': {
      const ids = metrics.map(({ id }) => id);
      return summarySheet(await reports.summary({ filter, metrics: ids, intervalsOf: ids }));
    }
    case 'equity':
      return equitySheet(await reports.equity({ filter, points: 2000 }));
    case 'drawdowns':
      return drawdownSheet(await reports.drawdowns({ filter, limit: 200 }));
    case 'distribution':
      return distributionSheet(await reports.distribution({ filter }));
    case 'exits':
      return exitSheet(await reports.exits({ filter }));
    case 'breakdown':
      return breakdownSheet(
        await reports.breakdown({ filter, rows: { by: by ?? 'symbol' }, columns: across && { by: across }, metrics: MEASURES, limit: 500 }),
        by ?? 'symbol',
        across,
      );
    default:
      throw new AppError(
        'invalid_input',
        `There is no report “${name}”. Ask for summary, equity, drawdowns, distribution, exits or breakdown.`,
      );
  }
}

const MEASURES = ['totalResult', 'winRate', 'expectancy', 'profitFactor', 'meanR'];

function groupBy(text: string | undefined): GroupBy | null {
  if (text === undefined) return null;
  const parsed = GroupBy.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_input', `Trades are not told apart by “${text}”. Choose one of ${GroupBy.options.join(', ')}.`);
}

function readFilter(text: string | undefined): Filter {
  if (text === undefined) return {};
  try {
    return Filter.parse(JSON.parse(text));
  } catch {
    throw new AppError('invalid_input', 'The filter is not one. Write it as JSON, such as {"symbols":["AAPL"]}.');
  }
}

const shown = ({ columns, rows }: Sheet): string =>
  table(
    columns.map((column) => column.toUpperCase()),
    rows.map((row) => row.map(said)),
  );

function said(cell: SheetCell): string {
  if (cell === null) return '–';
  if (typeof cell === 'object') return cell.exact;
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'number' && !Number.isInteger(cell) ? String(Number(cell.toPrecision(6))) : String(cell);
}
