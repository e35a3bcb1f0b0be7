import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSource } from '../../src/importers/readers/open-source.ts';
import { addManyTrades } from '../support/many-trades.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
const COUNT = 600;

beforeAll(async () => {
  app = await openWebApp();
  await addManyTrades(app.api, COUNT);
  const newest = await app.api.table.page({ sort: { by: 'closed', descending: true }, limit: 1 });
  const { uid } = await app.api.tags.create({ group: 'setup', name: '=1+1' });
  await app.api.trades.annotate({ uids: [newest.rows[0]!.uid], changes: { setup: uid } });
  await app.go('/trades', 'Trades');
  await row(2).waitFor();
});
afterAll(() => app.stop());

const row = (place: number) => app.page.getByRole('grid', { name: 'Trades' }).locator(`[aria-rowindex="${place}"]`);

async function exported(kind: 'CSV' | 'Excel (XLSX)' | 'JSON'): Promise<{ name: string; bytes: Buffer }> {
  await app.page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([app.page.waitForEvent('download'), app.page.getByRole('menuitem', { name: kind }).click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** As the importers read them. */
function cellsOf({ name, bytes }: { name: string; bytes: Buffer }): string[][] {
  const source = openSource({ name, size: bytes.length, chunks: () => [bytes] });
  if (!('sheets' in source)) throw new Error(source.kind);
  return source.sheets.flatMap(({ rows }) => [...rows()].map(({ cells }) => [...cells]));
}

test('all trades of the filter, as CSV, as a workbook and as JSON: the same of each', async () => {
  const csv = await exported('CSV');
  const [head = [], ...trades] = cellsOf(csv);
  expect(csv.name).toBe('trades.csv');
  expect(trades).toHaveLength(COUNT);
  expect(trades[0]?.slice(0, 7)).toEqual(['Main', 'TSLA', 'stock', 'long', 'closed', expect.any(String), '2026-03-05T17:37:00.000Z']);
  expect(trades[0]?.[head.indexOf('Net')]).toBe('4990');
  const json = await exported('JSON');
  const told: Record<string, string | number | null>[] = JSON.parse(json.bytes.toString());
  expect(json.name).toBe('trades.json');
  expect(told.map(({ Net, Id }) => [Net, Id])).toEqual(trades.map((cells) => [cells[head.indexOf('Net')], cells[head.indexOf('Id')]]));
  expect(Object.keys(told[0] ?? {})).toEqual(head);
  expect(told[0]?.Setup).toBe('=1+1');
  const book = await exported('Excel (XLSX)');
  expect(book.name).toBe('trades.xlsx');
  // Where text is text by itself, none of it needs a mark against being taken for a formula.
  expect(cellsOf(book)).toEqual([head, ...told.map((trade) => Object.values(trade).map((value) => String(value ?? '')))]);
  await app.message('600 trades exported as XLSX').waitFor();
});

test('those that are selected, and no others', async () => {
  await row(3).getByRole('gridcell').first().click();
  await app.page.getByText('1 selected').waitFor();
  for (const kind of ['CSV', 'Excel (XLSX)'] as const) expect(cellsOf(await exported(kind))).toHaveLength(2);
  expect(JSON.parse((await exported('JSON')).bytes.toString())).toHaveLength(1);
  await app.message('One trade exported as JSON').waitFor();
});

test('it never complained', () => expect(app.complaints).toEqual([]));
