import { expect, test } from 'vitest';
import { bytesOfText } from '../../../src/importers/readers/bytes-of-text.ts';
import type { FileBytes } from '../../../src/importers/readers/file-bytes.ts';
import { openSource } from '../../../src/importers/readers/open-source.ts';
import type { TableSource } from '../../../src/importers/source.ts';

type Rows = [row: number, ...cells: string[]][];

const TABLES: [what: string, text: string, rows: Rows][] = [
  [
    'a plain file',
    'a,b\n1,2\n',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'no line end at the end',
    'a,b\r\n1,2',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'line ends of an old Mac',
    'a,b\r1,2\r',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'line ends of both kinds',
    'a,b\r\n1,2\n"3",4\r\n',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, '3', '4'],
    ],
  ],
  [
    'empty lines, which count and do not come',
    '\n,,\na,b\n \n1,2\n',
    [
      [3, 'a', 'b'],
      [5, '1', '2'],
    ],
  ],
  [
    'rows shorter and longer than the header',
    'a,b,c\n1\n1,2,3,4',
    [
      [1, 'a', 'b', 'c'],
      [2, '1'],
      [3, '1', '2', '3', '4'],
    ],
  ],
  [
    'spaces of every kind',
    '\uFEFFa ,\u00A0b\n\u202F1 , 2\u00A0',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'lines within quotes',
    'a,b\n"x\ny\nz",1\n2,3',
    [
      [1, 'a', 'b'],
      [2, 'x\ny\nz', '1'],
      [5, '2', '3'],
    ],
  ],
  [
    'lines of Windows within quotes',
    'a,b\r\n"x\r\ny",1\r\n2,3',
    [
      [1, 'a', 'b'],
      [2, 'x\ny', '1'],
      [4, '2', '3'],
    ],
  ],
  [
    'delimiters and quotes within quotes',
    'a,b\n"1,234.50","say ""hi"""',
    [
      [1, 'a', 'b'],
      [2, '1,234.50', 'say "hi"'],
    ],
  ],
  [
    'a space before the quote',
    'a, "b"\n1, "2,5"',
    [
      [1, 'a', 'b'],
      [2, '1', '2,5'],
    ],
  ],
  [
    'quotes inside a quoted cell',
    'a,b\n1,"the 12" pipe, long"\n2,3',
    [
      [1, 'a', 'b'],
      [2, '1', 'the 12" pipe, long'],
      [3, '2', '3'],
    ],
  ],
  [
    'quotes inside a plain cell',
    'a,b\n1,12" pipe\n2,3',
    [
      [1, 'a', 'b'],
      [2, '1', '12" pipe'],
      [3, '2', '3'],
    ],
  ],
  [
    'a quote that never closes',
    'a,b,c\n1,"x,2\n3,4,5\n6,7,8',
    [
      [1, 'a', 'b', 'c'],
      [2, '1', 'x', '2'],
      [3, '3', '4', '5'],
      [4, '6', '7', '8'],
    ],
  ],
  [
    'a quote that meets the next one',
    'a,b\n1,"x\n2,"y"\n3,z',
    [
      [1, 'a', 'b'],
      [2, '1', 'x'],
      [3, '2', 'y'],
      [4, '3', 'z'],
    ],
  ],
  [
    'a file cut within quotes',
    'a,b\n1,2\n3,"go',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, '3', 'go'],
    ],
  ],
  [
    'semicolons with decimal commas',
    'Datum;Kurs;Betrag\n1.2.24;1,5;2,5\n2.2.24;1,75;3,25',
    [
      [1, 'Datum', 'Kurs', 'Betrag'],
      [2, '1.2.24', '1,5', '2,5'],
      [3, '2.2.24', '1,75', '3,25'],
    ],
  ],
  [
    'tabs',
    'Date\tNote\n1\tone, two; three',
    [
      [1, 'Date', 'Note'],
      [2, '1', 'one, two; three'],
    ],
  ],
  [
    'bars',
    'Date|Note|Qty\n1|one, two|3',
    [
      [1, 'Date', 'Note', 'Qty'],
      [2, '1', 'one, two', '3'],
    ],
  ],
  [
    'a header with commas in its quotes',
    '"Amount, net";"Price, gross"\n1;2',
    [
      [1, 'Amount, net', 'Price, gross'],
      [2, '1', '2'],
    ],
  ],
  [
    'a preamble and a disclaimer',
    'Account statement for me\n\nDate;Symbol;Qty\n1;A;2\n\nThe data, as given, are yours, not ours',
    [
      [1, 'Account statement for me'],
      [3, 'Date', 'Symbol', 'Qty'],
      [4, '1', 'A', '2'],
      [6, 'The data, as given, are yours, not ours'],
    ],
  ],
  [
    'the separator that Excel names',
    'sep=;\na;b\n1;2',
    [
      [2, 'a', 'b'],
      [3, '1', '2'],
    ],
  ],
  [
    'text that Excel shall not take for a number',
    'a,b,c\n="0012","=""A 1""",=1+1',
    [
      [1, 'a', 'b', 'c'],
      [2, '0012', 'A 1', '=1+1'],
    ],
  ],
  [
    'one column',
    'Symbol\nAAPL\nMSFT',
    [
      [1, 'Symbol'],
      [2, 'AAPL'],
      [3, 'MSFT'],
    ],
  ],
];

test.each(TABLES)('%s', (_what, text, rows) => {
  expect(rowsOf(bytesOfText('x.csv', text))).toEqual(rows);
});

test.each([1, 2, 3, 7, 1000])('a file that arrives in pieces of %i bytes', (size) => {
  for (const [, text, rows] of TABLES) expect(rowsOf(inPieces(bytesOfText('x.csv', text), size))).toEqual(rows);
});

test('records across the blocks of a long file keep their lines and cells', () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => (i % 3 === 0 ? `${i},"ä ""${i}""\nnext, €",z` : `${i},é${i},"q"`));
  const table = open(bytesOfText('long.csv', `No,Text,Last\n${lines.join('\n')}\n`)).sheets[0]!;
  let line = 2;
  let i = -1;
  for (const { row, cells } of table.rows()) {
    if (i >= 0) {
      const third = i % 3 === 0;
      expect([row, ...cells]).toEqual(third ? [line, `${i}`, `ä "${i}"\nnext, €`, 'z'] : [line, `${i}`, `é${i}`, 'q']);
      line += third ? 2 : 1;
    }
    i++;
  }
  expect(i).toBe(60_000);
  expect(table.head).toHaveLength(100);
});

test('a quote that closes thousands of lines later is not meant', () => {
  const lines = Array.from({ length: 2000 }, (_, i) => `${i},x`);
  const rows = rowsOf(bytesOfText('x.csv', `a,b\n7,"8\n${lines.join('\n')}\n9",y\n`));
  expect(rows).toHaveLength(2003);
  expect(rows.slice(1, 3)).toEqual([
    [2, '7', '8'],
    [3, '0', 'x'],
  ]);
});

test('rows can be walked again, and left in the middle', () => {
  const sheet = open(bytesOfText('x.csv', 'a,b\n1,2\n3,4')).sheets[0]!;
  for (const row of sheet.rows()) if (row.row === 2) break;
  expect([...sheet.rows()]).toHaveLength(3);
});

const UNREADABLE: [what: string, text: string, code: string][] = [
  ['a line without end', `a,b\n${'x'.repeat(1_500_000)}`, 'malformed'],
  ['a row of too many columns', `a,b\n${','.repeat(20_000)}x`, 'malformed'],
  ['a quoted cell and a line without end', `a,b\n"x\ny",${'z'.repeat(3_000_000)}`, 'malformed'],
];

test.each(UNREADABLE)('%s is refused', (_what, text, code) => {
  expect(() => rowsOf(bytesOfText('x.csv', text))).toThrow(expect.objectContaining({ name: 'UnreadableFile', code }));
});

test('quotes that never close cost little time, however many there are', () => {
  const texts = ['x,"a\n', '""x\n', '""\n', '"\n""\n', 'a,"b ""\n', '"x"y\n', '"""\n'].map((line) => `a,b\n${line.repeat(100_000)}`);
  for (const text of [...texts, `a,b\n1,"x\n${'1,2\n'.repeat(300_000)}`]) {
    const start = performance.now();
    rowsOf(bytesOfText('x.csv', text));
    expect(performance.now() - start).toBeLessThan(8000);
  }
});

function open(file: FileBytes): TableSource {
  const source = openSource(file);
  if (source.kind !== 'csv') throw new Error(`opened as ${source.kind}`);
  return source;
}

function rowsOf(file: FileBytes): Rows {
  return [...open(file).sheets[0]!.rows()].map(({ row, cells }) => [row, ...cells]);
}

function inPieces(file: FileBytes, size: number): FileBytes {
  const [all] = file.chunks() as Uint8Array[];
  return {
    ...file,
    *chunks() {
      for (let at = 0; at < file.size; at += size) yield all!.subarray(at, at + size);
    },
  };
}
