import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Sheet } from '../../../src/domain/xlsx/sheet.ts';
import { sheetCsv, sheetJson } from '../../../src/domain/xlsx/sheet-csv.ts';
import { writeXlsx } from '../../../src/domain/xlsx/write-xlsx.ts';
import { openSource } from '../../../src/importers/readers/open-source.ts';
import { unpackEntry } from '../../../src/importers/readers/xlsx/unpack-entry.ts';
import { zipEntries } from '../../../src/importers/readers/xlsx/zip-entries.ts';

const PACKER = { encode: (text: string) => new TextEncoder().encode(text), deflate: promisify(deflateRaw) };
const SHEET: Sheet = {
  name: 'Trades',
  columns: ['Symbol', 'Net', 'R', 'Won', 'Note'],
  rows: [
    ['AAPL', { exact: '12345678901234.56780001' }, 0.5, true, 'plain'],
    ['=HYPERLINK("http://x")', { exact: '-0.0035' }, null, false, ' kept  spaces & <tags> "quoted" '],
    ['東 ü 🦋', null, -1.25e-9, null, '_x0041_ and \u0000\u0008 gone\nnext line'],
  ],
};

/** As the importer of workbooks reads it. */
async function read(sheets: readonly Sheet[]) {
  const bytes = await writeXlsx(sheets, PACKER);
  const source = openSource({ name: 'x.xlsx', size: bytes.length, chunks: () => [bytes] });
  if (source.kind !== 'xlsx') throw new Error(source.kind);
  return source.sheets.map(({ name, rows }) => ({ name, rows: [...rows()].map(({ cells }) => cells) }));
}

test('a workbook is read as it was written, in as many digits as its readers take', async () => {
  expect(await read([SHEET])).toEqual([
    {
      name: 'Trades',
      rows: [
        ['Symbol', 'Net', 'R', 'Won', 'Note'],
        ['AAPL', '12345678901234.6', '0.5', 'TRUE', 'plain'],
        ['=HYPERLINK("http://x")', '-0.0035', '', 'FALSE', 'kept  spaces & <tags> "quoted"'],
        ['東 ü 🦋', '', '-1.25e-9', '', '_x0041_ and  gone\nnext line'],
      ],
    },
  ]);
});

test('a text that begins like a formula is a text, and money is a number', async () => {
  const bytes = await writeXlsx([SHEET], PACKER);
  const entry = zipEntries(bytes).get('xl/worksheets/sheet1.xml');
  const xml = entry ? [...unpackEntry(bytes, entry).chunks()].map((chunk) => new TextDecoder().decode(chunk)).join('') : '';
  expect(xml).not.toContain('<f>');
  expect(xml).toContain('<c t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http://x&quot;)</t></is></c>');
  expect(xml).toContain('<c><v>12345678901234.56780001</v></c>');
});

test('sheets have names that spreadsheets allow, each its own, and the same tables make the same bytes', async () => {
  const named = (name: string) => ({ ...SHEET, name });
  const sheets = [named('A/B: [x]?'), named(''), named('sheet'), named('a very long name that goes on and on'), named("'quoted'")];
  expect((await read(sheets)).map(({ name }) => name)).toEqual(['A B   x', 'Sheet', 'sheet 2', 'a very long name that goes o', 'quoted']);
  expect(await writeXlsx(sheets, PACKER)).toEqual(await writeXlsx(sheets, PACKER));
});

test('the same table as CSV and as JSON', () => {
  const [one, other] = SHEET.rows as [Sheet['rows'][number], Sheet['rows'][number]];
  const small = { ...SHEET, rows: [one, [...other.slice(0, 4), 'x']] };
  expect(sheetCsv(small)).toBe(
    'Symbol,Net,R,Won,Note\r\nAAPL,12345678901234.56780001,0.5,yes,plain\r\n"\'=HYPERLINK(""http://x"")",-0.0035,,no,x\r\n',
  );
  expect(sheetJson(small)[0]).toEqual({ Symbol: 'AAPL', Net: '12345678901234.56780001', R: 0.5, Won: true, Note: 'plain' });
});
