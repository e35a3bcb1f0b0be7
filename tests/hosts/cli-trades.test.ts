import { expect, test } from 'vitest';
import { EXIT_CODES } from '../../src/hosts/cli/exit-codes.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('trades are shown, of all accounts or of one, and one with its fills and exits', () => {
  const home = tempFolder();
  const run = (...words: string[]) => runCli(words, { home });
  const json = (...words: string[]) => JSON.parse(run(...words, '--json').out);
  expect(run('trades').out).toBe('No trades yet.\n');
  const { uid: account } = json('accounts', 'add', '--name', 'Mine', '--preset', 'usStocks');
  json('accounts', 'add', '--name', 'Other', '--preset', 'usStocks');
  const fill = (at: string, quantity: string, price: string) => ({ at, quantity, price, costs: [] });
  const request = {
    account,
    instrument: { symbol: 'AAPL', assetClass: 'stock' },
    direction: 'long',
    entries: [fill('2026-01-05T15:00:00Z', '100', '10')],
    exits: [fill('2026-01-05T15:30:00Z', '40', '12'), fill('2026-01-06', '60', '11')],
    words: { note: 'Held too long' },
  };
  json('call', 'trades.create', JSON.stringify(request));

  const { trades } = json('trades', '--account', 'Mine');
  expect(trades).toMatchObject([
    {
      account,
      symbol: 'AAPL',
      direction: 'long',
      status: 'closed',
      openedAt: '2026-01-05T15:00:00.000Z',
      closedAt: '2026-01-06',
      quantity: '100',
      avgEntry: '10',
      avgExit: '11.4',
      gross: '140',
      fees: '0',
      carry: '0',
      net: '140',
      currency: 'USD',
      pnlSource: 'computed',
      r: null,
    },
  ]);
  expect([trades[0].exits.length, trades[0].fills.length]).toEqual([2, 3]);
  expect(json('trades', '--account', 'Other')).toEqual({ trades: [] });
  expect(run('trades').out).toMatch(
    /^OPENED .*UID\n2026-01-05T15:00:00.000Z +2026-01-06 +AAPL +long +100 +10 +11\.4 +140 +USD +Mine +[0-9a-f]{32}\n$/,
  );
  expect(run('trades', '--csv').out.trimEnd().split('\r\n')).toEqual([
    expect.stringMatching(/^Account,Symbol,.*,Id$/),
    expect.stringMatching(/^Mine,AAPL,stock,long,closed,2026-01-05T15:00:00\.000Z,2026-01-06,.*,140,USD,,,,,,no,yes,0,[0-9a-f]{32}$/),
  ]);
  expect(run('trades', '--csv', '--account', 'Other').out).not.toContain('AAPL');
  expect(run('trades', '--account', 'Mien')).toMatchObject({ code: EXIT_CODES.not_found, out: '' });

  const shown = run('trade', trades[0].uid).out;
  expect(shown).toMatch(/^AAPL long, closed, 100: net 140 USD\nMine, /);
  expect(shown).toMatch(/^2026-01-06 +sell +60 +11 +P2 +0 +140$/m);
  expect(shown).toMatch(/^P1 .* 80 +60$/m);
  expect(shown).toMatch(/Held too long\n$/);
  expect(run('trade', 'f'.repeat(32))).toMatchObject({ code: EXIT_CODES.not_found, out: '' });
});
