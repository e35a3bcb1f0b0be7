import { expect, it } from 'vitest';
import { importingJournal } from '../support/importing-journal.ts';

const HEADER = 'portfolio,trade id,product,side,created at,size,size unit,price,fee,total,price/fee/total unit';
const trade = (id: number) =>
  `default,${id},BTC-USD,BUY,2021-03-04T10:${String(Math.floor(id / 200)).padStart(2, '0')}:00.000Z,1,BTC,100,0,-100,USD`;
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => trade(from + at));

it.each([
  { says: 'among the first thousands', before: 100, after: 0 },
  { says: 'after the first thousands', before: 7_000, after: 100 },
  { says: 'and thousands come after it', before: 5_500, after: 6_000 },
])('knows a number that stands twice in a first file, $says', async ({ before, after }) => {
  const journal = importingJournal();
  const indexes = () => journal.look().prepare("SELECT sql FROM sqlite_schema WHERE tbl_name = 'fill' ORDER BY sql").pluck().all();
  const atFirst = indexes();
  const rows = [...range(0, before), trade(40), ...range(before, before + after)];
  const { report } = await journal.run([HEADER, ...rows].join('\n'));
  expect(report.counts).toMatchObject({ fills: rows.length, new: rows.length - 1, stored: 1, problems: 0 });
  expect(indexes()).toEqual(atFirst);
  const again = await journal.run([HEADER, ...rows, trade(11_900)].join('\n'));
  expect(again.report.counts).toMatchObject({ new: 1, stored: rows.length });
});
