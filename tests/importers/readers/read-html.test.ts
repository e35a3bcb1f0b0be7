import { expect, test } from 'vitest';
import { bytesOfText } from '../../../src/importers/readers/bytes-of-text.ts';
import { openSource } from '../../../src/importers/readers/open-source.ts';

type Rows = [row: number, ...cells: string[]][];

const PAGES: [what: string, page: string, tables: Rows[]][] = [
  [
    'a table',
    '<table>\n<tr><th>Ticket</th><th>Price</th></tr>\n<tr><td>1</td><td>1 451.76</td></tr></table>',
    [
      [
        [2, 'Ticket', 'Price'],
        [3, '1', '1 451.76'],
      ],
    ],
  ],
  [
    'tags that nobody closed',
    '<table><tr><th>A<th>B<tr><td>1<td>2',
    [
      [
        [1, 'A', 'B'],
        [1, '1', '2'],
      ],
    ],
  ],
  [
    'cells over several columns',
    '<table><tr><td colspan=3>x</td><td>y</td></tr><tr><td colspan="0">1<td colspan=z>2',
    [
      [
        [1, 'x', '', '', 'y'],
        [1, '1', '2'],
      ],
    ],
  ],
  [
    'spaces, lines and entities',
    '<table><tr><td>&nbsp;a\n   b&amp;c&nbsp;</td><td>&lt;1&euro;</td><td>x<br>y<p>z</p></td><td><b>bo</b><i>ld</i></td></tr></table>',
    [[[1, 'a b&c', '<1€', 'x y z', 'bold']]],
  ],
  [
    'scripts, styles and comments',
    '<table><tr><td>1<script>document.write("<td>2</td>")</script></td><td><!-- 3 --><style>td{}</style>4</td></tr></table>',
    [[[1, '1', '4']]],
  ],
  [
    'a table in a cell',
    '<table><tr><td>out<table><tr><td>in</td></tr></table>er</td><td>side</td></tr></table>',
    [[[1, 'out er', 'side']], [[1, 'in']]],
  ],
  [
    'a table around another, with nothing of its own',
    '<table><tr><td><table><tr><td>in</td></tr></table></td></tr></table>',
    [[[1, 'in']]],
  ],
  ['two tables, and text around them', 'Report<table><tr><td>1</table>of<table><tr><td>2</table>May', [[[1, '1']], [[1, '2']]]],
  ['empty rows', '<table>\n<tr><td>&nbsp;</td></tr>\n<tr></tr>\n<tr><td>x</td></tr>\n</table>', [[[4, 'x']]]],
  ['cells without a row', '<table><td>1<td>2</table>', [[[1, '1', '2']]]],
];

test.each(PAGES)('%s', (_what, page, tables) => {
  const source = openSource(bytesOfText('x.htm', `<html>${page}`));
  if (source.kind !== 'html') throw new Error(source.kind);
  expect(source.sheets.map((sheet) => [...sheet.rows()].map(({ row, cells }) => [row, ...cells]))).toEqual(tables);
});

test.each([
  ['a page without a table', '<p>Log in', 'malformed'],
  ['tags within tags without end', '<div>'.repeat(2000), 'too_deep'],
  ['a row as wide as nothing', `<table><tr>${'<td colspan=1000>1'.repeat(20)}`, 'malformed'],
  ['cells without end', `<table>${`<tr>${'<td colspan=1000>1'.repeat(16)}`.repeat(400)}`, 'too_large'],
])('%s is refused', (_what, page, code) => {
  expect(() => openSource(bytesOfText('x.htm', `<html>${page}`))).toThrow(expect.objectContaining({ name: 'UnreadableFile', code }));
});
