import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openSource } from '../../../src/importers/readers/open-source.ts';
import { bytesFile, type SmallWorkbook, workbookBytes, workbookFiles } from './small-workbook.ts';

type Rows = [row: number, ...cells: string[]][];

const BOOKS: [what: string, book: SmallWorkbook, rows: Rows][] = [
  [
    'texts that are shared, inline, of several runs, with readings and with escapes',
    {
      strings: [
        '<t>Symbol </t>',
        '<r><t>Apple</t></r><r><t xml:space="preserve"> Inc &amp; Co</t></r>',
        '<t>東</t><rPh><t>ひがし</t></rPh>',
        '<t>a_x000A_b</t>',
      ],
      sheets: {
        S: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r><rPh><t>いん</t></rPh></is></c><c r="F1" t="s"/></row>',
      },
    },
    [[1, 'Symbol', 'Apple Inc & Co', '東', 'a\nb', 'inline', '']],
  ],
  [
    'formulas by their last value, truths, errors',
    {
      sheets: {
        S: '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>"a"</f><v> a </v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="b"><v>0</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2"><v>7</v></c></row>',
      },
    },
    [[2, '2', 'a', 'TRUE', 'FALSE', '', '7']],
  ],
  [
    'gaps by the reference, and rows and cells without one',
    {
      sheets: {
        S: '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c><c r="AA3"><v>3</v></c></row><row><c><v>4</v></c></row><row r="9"><c r="A9"/></row><row r="10"/>',
      },
    },
    [
      [3, '', '1', '2', ...Array<string>(23).fill(''), '3'],
      [4, '4'],
    ],
  ],
  [
    'numbers as written, without the tail of a double',
    {
      sheets: {
        S: `<row>${[
          '1.10',
          '1.1000000000000001',
          '0.30000000000000004',
          '32.156874000000003',
          '-1E-5',
          '123456789012345678',
          '0.12345678901234567',
          '1.7976931348623157E308',
          '1.1000000000000001E-7',
        ]
          .map((v) => `<c><v>${v}</v></c>`)
          .join('')}</row>`,
      },
    },
    [[1, '1.10', '1.1', '0.3', '32.156874', '-1E-5', '123456789012345678', '0.12345678901234567', '1.7976931348623157E308', '1.1e-7']],
  ],
  [
    'dates, times and durations by their style',
    {
      formats: ['14', 'yyyy\\-mm\\-dd hh:mm:ss', '[h]:mm', '[Red]0.00', '"day "0', '21', 'd.m.yy;@', '#,##0.00 [$€-407]'],
      sheets: {
        S: `<row>${[
          ['1', '45307'],
          ['1', '45307.4375'],
          ['2', '45307.604166666664'],
          ['2', '45307.604166672'],
          ['3', '1.5'],
          ['4', '45307.5'],
          ['5', '45307'],
          ['6', '0.75'],
          ['7', '45307'],
          ['8', '45307'],
          ['1', 'soon'],
          ['1', '-3'],
          ['0', '45307'],
        ]
          .map(([s, v]) => `<c s="${s}"><v>${v}</v></c>`)
          .join('')}<c t="d"><v>2024-01-16T10:30:00</v></c></row>`,
      },
    },
    [
      [
        1,
        '2024-01-16',
        '2024-01-16 10:30:00',
        '2024-01-16 14:30:00',
        '2024-01-16 14:30:00',
        '36:00:00',
        '45307.5',
        '45307',
        '18:00:00',
        '2024-01-16',
        '45307',
        'soon',
        '-3',
        '45307',
        '2024-01-16 10:30:00',
      ],
    ],
  ],
  [
    'days counted from 1904',
    { from1904: true, formats: ['14'], sheets: { S: '<row><c s="1"><v>43845.25</v></c></row>' } },
    [[1, '2024-01-16 06:00:00']],
  ],
  [
    'tags with a prefix',
    { prefix: 'x', strings: ['<x:t>a</x:t>'], sheets: { S: '<x:row r="5"><x:c r="A5" t="s"><x:v>0</x:v></x:c></x:row>' } },
    [[5, 'a']],
  ],
];

test.each(BOOKS)('%s', (_what, book, rows) => {
  expect(sheetsOf(workbookBytes(workbookFiles(book))).map(({ rows }) => rows)).toEqual([rows]);
});

test('every sheet comes, hidden ones and empty ones too, with its name', () => {
  const sheets = { Trades: '<row><c><v>1</v></c></row>', 'A &amp; B': '', Hidden: '<row><c><v>2</v></c></row>' };
  expect(sheetsOf(workbookBytes(workbookFiles({ sheets })))).toEqual([
    { name: 'Trades', rows: [[1, '1']] },
    { name: 'A & B', rows: [] },
    { name: 'Hidden', rows: [[1, '2']] },
  ]);
});

test('a long sheet is read to its end, and its head is a hundred rows', () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="C${i + 1}" t="inlineStr"><is><t>ä${i}</t></is></c></row>`,
  );
  const source = openSource(bytesFile('x', workbookBytes(workbookFiles({ sheets: { S: rows.join('') } }))));
  if (source.kind !== 'xlsx') throw new Error(source.kind);
  expect(source.sheets[0]!.head).toHaveLength(100);
  let i = 0;
  for (const { row, cells } of source.sheets[0]!.rows()) expect([row, ...cells]).toEqual([++i, `${i - 1}`, '', `ä${i - 1}`]);
  expect(i).toBe(30_000);
});

describe('refused', () => {
  const book = workbookFiles({ sheets: { S: `<row><c><v>1</v></c></row>${'<row/>'.repeat(1000)}` } });
  const bytes = workbookBytes(book);
  const flipped = bytes.slice();
  const sheetAt = Buffer.from(bytes).indexOf('xl/worksheets/sheet0.xml') + 'xl/worksheets/sheet0.xml'.length;
  flipped[sheetAt + 20]! ^= 1;
  const another = zipSync(Object.fromEntries(Object.entries(book).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
  another[Buffer.from(another).indexOf('<v>1</v>') + 3]! ^= 2;
  const encrypted = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(504),
    ...Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  const understated = Buffer.from(bytes);
  const entryAt = understated.lastIndexOf('xl/worksheets/sheet0.xml') - 46;
  understated.writeUInt32LE(50, entryAt + 24);

  const cases: [what: string, bytes: Uint8Array, code: string][] = [
    ['a workbook cut off', bytes.subarray(0, bytes.length - 30), 'truncated'],
    ['a flipped bit in the cells', flipped, 'malformed'],
    ['another digit in a cell that is not packed', another, 'malformed'],
    ['a zip without a workbook', zipSync({ 'trades.csv': strToU8('a,b') }), 'binary'],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'binary'],
    ['a workbook of an office that is not Excel', zipSync({ 'content.xml': strToU8('<x/>') }), 'binary'],
    ['a workbook with a password', encrypted, 'encrypted'],
    ['an old workbook', encrypted.subarray(0, 512), 'binary'],
    ['a workbook of empty sheets', workbookBytes(workbookFiles({ sheets: { S: '' } })), 'empty'],
    ['a part that grows beyond what it says', understated, 'bomb'],
    [
      'a part that packs 1000:1',
      workbookBytes({ ...book, 'xl/worksheets/sheet0.xml': `<worksheet>${' '.repeat(30_000_000)}</worksheet>` }),
      'bomb',
    ],
    ['entities', workbookBytes({ ...book, 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "b">]><sst/>' }), 'bomb'],
    ['gaps without end', workbookBytes({ ...book, 'xl/worksheets/sheet0.xml': `<worksheet>${gaps()}</worksheet>` }), 'bomb'],
    [
      'cells outside of the sheet',
      workbookBytes({ ...book, 'xl/worksheets/sheet0.xml': '<worksheet><row><c r="ZZZZ1"><v>1</v></c></row></worksheet>' }),
      'malformed',
    ],
    [
      'ten thousand and one parts',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`p${i}`, new Uint8Array(0)]))),
      'bomb',
    ],
  ];

  test.each(cases)('%s', (_what, file, code) => {
    expect(() => sheetsOf(file)).toThrow(expect.objectContaining({ name: 'UnreadableFile', code }));
  });

  test('a sheet that is missing is said by its name', () => {
    const { 'xl/worksheets/sheet0.xml': _, ...rest } = book;
    expect(() => sheetsOf(workbookBytes(rest))).toThrow(/the sheet S is missing/);
  });

  function gaps(): string {
    return Array.from({ length: 3000 }, (_, i) => `<row r="${i}"><c r="XFD${i}"><v>${i * 7919}</v></c></row>`).join('');
  }
});

test('links to other files and parts that nobody needs are not opened', () => {
  const files = workbookFiles({ sheets: { S: '<row><c><v>1</v></c></row>' } });
  files['xl/_rels/workbook.xml.rels'] = files['xl/_rels/workbook.xml.rels']!.replace(
    '</Relationships>',
    '<Relationship Id="r9" Type="x/worksheet" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
  );
  files['xl/workbook.xml'] = files['xl/workbook.xml']!.replace('</sheets>', '<sheet name="Far" r:id="r9"/></sheets>');
  files['xl/vbaProject.bin'] = 'not a macro';
  files['xl/pivotCache/records.xml'] = `<!DOCTYPE x [<!ENTITY a "b">]>${' '.repeat(5_000_000)}`;
  expect(sheetsOf(workbookBytes(files))).toEqual([{ name: 'S', rows: [[1, '1']] }]);
});

function sheetsOf(bytes: Uint8Array): { name: string; rows: Rows }[] {
  const source = openSource(bytesFile('book.xlsx', bytes));
  if (source.kind !== 'xlsx') throw new Error(`opened as ${source.kind}`);
  return source.sheets.map((sheet) => ({ name: sheet.name, rows: [...sheet.rows()].map(({ row, cells }) => [row, ...cells]) }));
}
