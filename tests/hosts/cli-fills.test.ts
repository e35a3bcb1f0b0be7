import { expect, test } from 'vitest';
import { EXIT_CODES } from '../../src/hosts/cli/exit-codes.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('fills and questions are shown, of all accounts or of one', () => {
  const home = tempFolder();
  const run = (...words: string[]) => runCli(words, { home });
  const json = (...words: string[]) => JSON.parse(run(...words, '--json').out);
  expect(run('fills').out).toBe('No fills yet.\n');
  expect(run('questions').out).toBe('No questions.\n');
  const { uid: account } = json('accounts', 'add', '--name', 'Mine', '--preset', 'usStocks');
  json('accounts', 'add', '--name', 'Other', '--preset', 'usStocks');
  const fill = {
    account,
    instrument: { symbol: 'AAPL', assetClass: 'stock' },
    side: 'sell',
    quantity: '100',
    price: '190.5',
    at: '2026-01-05',
  };
  const fee = { kind: 'fee', amount: '1.25', currency: 'USD', source: 'stated' };
  json(
    'call',
    'fills.add',
    JSON.stringify({
      fills: [
        { ...fill, costs: [fee] },
        { ...fill, at: '2026-01-06', costs: [] },
      ],
    }),
  );

  expect(run('fills').out).toMatch(/^AT .*UID\n2026-01-06 .*\n2026-01-05 +trade +sell +100 +AAPL +190.5 +1.25 +USD +[0-9a-f]{32}\n$/);
  expect(json('fills', '--account', 'Mine').fills).toMatchObject([
    { at: '2026-01-06', fees: '0' },
    { account, symbol: 'AAPL', assetClass: 'stock', quantity: '100', fees: '1.25', multiplier: '1', precision: 'day' },
  ]);
  expect(json('fills', '--account', 'Other')).toEqual({ fills: [] });
  expect(run('fills', '--account', 'Othre')).toMatchObject({ code: EXIT_CODES.not_found, out: '' });
  expect(json('questions').questions).toMatchObject([{ kind: 'close_without_open' }, { kind: 'close_without_open' }]);
  expect(run('questions', '--account', 'Mine').out).toContain('answers: opening, opening_result, opening_unknown, short');
  expect(json('questions', '--account', 'Other')).toEqual({ questions: [] });
});
