import { describe, expect, test } from 'vitest';
import { bytesOfText } from '../../../src/importers/readers/bytes-of-text.ts';
import { openSource } from '../../../src/importers/readers/open-source.ts';
import type { Source } from '../../../src/importers/source.ts';
import { bytesFile, workbookBytes, workbookFiles } from './small-workbook.ts';

const KINDS: [what: string, text: string, kind: Source['kind']][] = [
  ['commas', 'Date,Symbol\n1,A', 'csv'],
  ['a note in brackets', '[Trades of May]\nDate,Symbol\n1,A', 'csv'],
  ['braces', '{Date},{Symbol}\n1,A', 'csv'],
  ['names of columns in angle brackets', '<DATE>,<OPEN>\n1,2', 'csv'],
  ['a list', ' [{"a":1}]', 'json'],
  ['an object', '{\n  "a": []}', 'json'],
  ['a page', '<!DOCTYPE html PUBLIC "x">\n<HTML><table><tr><td>1</table>', 'html'],
  ['a page that says it is XML', '<?xml version="1.0"?>\n<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>', 'html'],
  ['a page after a comment', '<!-- saved --><html><table><tr><td>1</table>', 'html'],
  ['a bare table', '<table border=1><tr><td>1</td></tr></table>', 'html'],
  ['XML', '<?xml version="1.0"?><FlexQueryResponse/>', 'xml'],
  ['XML without a head', '\n<FlexQueryResponse/>', 'xml'],
  ['OFX 1', 'OFXHEADER:100\r\nDATA:OFXSGML\r\n\r\n<OFX></OFX>', 'ofx'],
  ['OFX 1 without a head', '<OFX></OFX>', 'ofx'],
  ['OFX 2', '<?xml version="1.0"?>\n<?OFX OFXHEADER="200"?>\n<OFX></OFX>', 'ofx'],
];

test.each(KINDS)('%s is known by its content, whatever its name', (_what, text, kind) => {
  expect(openSource(bytesOfText('trades.xls', text)).kind).toBe(kind);
  expect(openSource(bytesOfText('trades.xls', `\uFEFF${text}`)).kind).toBe(kind);
});

test('a workbook is one, whatever its name', () => {
  const bytes = workbookBytes(workbookFiles({ sheets: { S: '<row><c><v>1</v></c></row>' } }));
  expect(openSource(bytesFile('trades.csv', bytes)).kind).toBe('xlsx');
});

describe('text', () => {
  const utf16 = Buffer.from('Date,Größe\n1,ß', 'utf16le');
  const ENCODINGS: [what: string, bytes: Uint8Array, cell: string, damaged: boolean][] = [
    ['UTF-8', Buffer.from('Date,Größe\n1,ß'), 'Größe', false],
    ['UTF-8 with a mark', Buffer.from('\uFEFFDate,Größe\n1,ß'), 'Größe', false],
    ['Windows-1252', Buffer.from('Date,Gr\xf6\xdfe \x80\n1,\xdf', 'latin1'), 'Größe €', false],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'Größe', false],
    ['UTF-16 the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]), 'Größe', false],
    ['UTF-16 without a mark', utf16, 'Größe', false],
    ['UTF-16 the other way round, without a mark', Buffer.from(utf16).swap16(), 'Größe', false],
    [
      'UTF-8 with a broken character',
      Buffer.concat([Buffer.from('Date,Größe,äöü,'), Buffer.from([0xc3, 0x2c]), Buffer.from('\n')]),
      'Größe',
      true,
    ],
    [
      'UTF-8 with a mark and a broken character',
      Buffer.concat([Buffer.from('\uFEFFDate,Gr'), Buffer.from([0xc3, 0x2c]), Buffer.from('\n')]),
      'Gr\uFFFD',
      true,
    ],
    ['text that was damaged before', Buffer.from('Date,Gr\uFFFDe\n'), 'Gr\uFFFDe', true],
    ['NULs in between', Buffer.from(`Date,Gr\0e${',more text'.repeat(50)}\n`), 'Gre', true],
  ];

  test.each(ENCODINGS)('in %s', (_what, bytes, cell, damaged) => {
    const source = openSource(bytesFile('x.csv', bytes));
    if (source.kind !== 'csv') throw new Error(source.kind);
    expect([source.damaged, ...source.sheets[0]!.head[0]!.cells.slice(0, 2)]).toEqual([damaged, 'Date', cell]);
  });

  test('of a code page is known where the first letter beyond ASCII stands, however late', () => {
    const rows = 'Date,Note\n'.repeat(60_000);
    for (const [encoding, tail] of [
      ['latin1', '1,Gr\xf6\xdfe'],
      ['utf8', '1,Größe'],
    ] as const) {
      const source = openSource(bytesFile('x.csv', Buffer.concat([Buffer.from(rows), Buffer.from(tail, encoding)])));
      const last = source.kind === 'csv' ? [...source.sheets[0]!.rows()].at(-1) : null;
      expect(last).toEqual({ row: 60_001, cells: ['1', 'Größe'] });
    }
  });

  test('of UTF-8 keeps a letter that lies across two blocks', () => {
    const source = openSource(bytesFile('x.csv', Buffer.from(`${'Date,Note\n'.repeat(26_214)}1,Xöx`)));
    expect(source.kind === 'csv' && [...source.sheets[0]!.rows()].at(-1)).toEqual({ row: 26_215, cells: ['1', 'Xöx'] });
  });

  test('of a code page that the document names', () => {
    const page = Buffer.concat([
      Buffer.from('<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><table><tr><td>'),
      Buffer.from([0xd6, 0xe5, 0xed, 0xe0]),
      Buffer.from('</table>'),
    ]);
    expect(openSource(bytesFile('x.htm', page))).toMatchObject({ sheets: [{ head: [{ cells: ['Цена'] }] }] });
    const strange = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="martian"?><a>'), Buffer.from([0xdf]), Buffer.from('</a>')]);
    expect(openSource(bytesFile('x.xml', strange))).toMatchObject({ root: { text: 'ß' } });
  });
});

describe('refused with a sentence', () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7 + (i >> 3)) & 0xff);
  const CASES: [what: string, bytes: Uint8Array, code: string][] = [
    ['nothing', new Uint8Array(0), 'empty'],
    ['blanks', Buffer.from(' \r\n\t\n'), 'empty'],
    ['commas alone', Buffer.from(',,,\n,,,\n'), 'empty'],
    ['a mark alone', Buffer.from('\uFEFF'), 'empty'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'binary'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'binary'],
    ['a program', Buffer.from('MZ\x90\0\x03', 'latin1'), 'binary'],
    ['noise', noise, 'binary'],
    ['NULs', new Uint8Array(5000), 'empty'],
  ];

  test.each(CASES)('%s', (_what, bytes, code) => {
    expect(() => openSource(bytesFile('x.csv', bytes))).toThrow(
      expect.objectContaining({ name: 'UnreadableFile', code, message: expect.stringMatching(/\.$/) }),
    );
  });

  test.each([
    ['HTML', '<table><tr><td>1'],
    ['XML', '<a/>'],
    ['OFX', '<OFX></OFX>'],
    ['JSON', '[1]'],
  ])('%s of 120 MB', (kind, text) => {
    const file = { ...bytesOfText('x', text), size: 120_000_000 };
    expect(() => openSource(file)).toThrow(
      expect.objectContaining({ code: 'too_large', message: expect.stringMatching(`120 MB, and ${kind} can be read up to 100 MB`) }),
    );
  });

  test('anything of 3 GB', () => {
    expect(() => openSource({ ...bytesOfText('x', 'a,b'), size: 3 * 1024 ** 3 })).toThrow(expect.objectContaining({ code: 'too_large' }));
  });
});
