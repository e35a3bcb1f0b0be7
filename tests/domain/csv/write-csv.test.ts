import { expect, test } from 'vitest';
import { writeCsv } from '../../../src/domain/csv/write-csv.ts';

test.each([
  ['a word', 'MSFT', 'MSFT'],
  ['nothing', null, ''],
  ['a number', 12, '12'],
  ['an exact decimal', '-12345678901234567890.000000001', '-12345678901234567890.000000001'],
  ['a comma', 'a,b', '"a,b"'],
  ['quotes', 'say "no"', '"say ""no"""'],
  ['several lines', 'a\r\nb', '"a\r\nb"'],
  ['a formula', '=1+1', "'=1+1"],
  ['a call', '=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['a plus', '+1', "'+1"],
  ['a minus that is no number', '-cmd|calc', "'-cmd|calc"],
  ['a minus and a space', '- 1', "'- 1"],
  ['an exponent, which is no number of ours', '-1e5', "'-1e5"],
  ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab', '\t=1', `"'\t=1"`],
  ['a return', '\r=1', `"'\r=1"`],
  ['a formula after spaces', '  =1', "'  =1"],
  ['a formula after an invisible letter', '\u200b=1', "'\u200b=1"],
  ['a wide equals sign', '\uFF1D1', "'\uFF1D1"],
  ['an empty text', '', ''],
])('%s', (_, value, written) => {
  expect(writeCsv([[value]])).toBe(`${written}\r\n`);
});

test('cells of a row stand between commas, rows on lines of their own', () => {
  expect(writeCsv([['a', null, 1], ['=b']])).toBe("a,,1\r\n'=b\r\n");
});
