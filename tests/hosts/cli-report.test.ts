import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT_CODES } from '../../src/hosts/cli/exit-codes.ts';
import { openSource } from '../../src/importers/readers/open-source.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('a report is told as a table, as CSV, as JSON and as a workbook', () => {
  const home = tempFolder();
  const run = (...words: string[]) => runCli(words, { home });
  const { uid: account } = JSON.parse(run('accounts', 'add', '--name', 'Mine', '--preset', 'usStocks', '--json').out);
  expect(run('report', 'breakdown').out).toBe('Nothing to report of these trades.\n');
  const trade = (symbol: string, exit: string) => ({
    account,
    instrument: { symbol, assetClass: 'stock' },
    direction: 'long',
    entries: [{ at: '2026-01-05T15:00:00Z', quantity: '10', price: '10', costs: [] }],
    exits: [{ at: '2026-01-05T15:30:00Z', quantity: '10', price: exit, costs: [] }],
  });
  for (const [symbol, exit] of [
    ['AAPL', '12'],
    ['MSFT', '9.5'],
  ] as const)
    run('call', 'trades.create', JSON.stringify(trade(symbol, exit)));

  expect(run('report', 'breakdown', 'symbol', '--csv').out.split(/\r?\n/).slice(0, 3)).toEqual([
    expect.stringMatching(/^symbol,Trades,.*\(USD\)/),
    expect.stringMatching(/^AAPL,1,20,/),
    expect.stringMatching(/^MSFT,1,-5,/),
  ]);
  const { rows } = JSON.parse(run('report', 'equity', '--filter', '{"symbols":["MSFT"]}', '--json').out);
  expect(rows).toEqual([{ Day: '2026-01-05', At: null, 'Value (USD)': '-5', Change: '-5', 'Below the highest': '-5', Trades: 1 }]);
  const file = join(home, 'summary.xlsx');
  expect(run('report', 'summary', '--xlsx', file).out).toMatch(/rows written to/);
  const bytes = readFileSync(file);
  const source = openSource({ name: 'summary.xlsx', size: bytes.length, chunks: () => [bytes] });
  expect(source).toMatchObject({ kind: 'xlsx', sheets: [{ name: 'Summary' }] });

  expect(run('report', 'nothing')).toMatchObject({ code: EXIT_CODES.invalid_input });
  expect(run('report', 'breakdown', 'colour').err).toContain('Trades are not told apart by “colour”');
  expect(run('report', 'summary', '--filter', '{"x":1}').err).toContain('The filter is not one');
});
