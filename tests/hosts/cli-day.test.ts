import { expect, test } from 'vitest';
import { EXIT_CODES } from '../../src/hosts/cli/exit-codes.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('a day is shown with its result, its trades and what was written', () => {
  const home = tempFolder();
  const run = (...words: string[]) => runCli(words, { home });
  const json = (...words: string[]) => JSON.parse(run(...words, '--json').out);
  const { uid: account } = json('accounts', 'add', '--name', 'Mine', '--preset', 'usStocks');
  const fill = (at: string, quantity: string, price: string) => ({ at, quantity, price, costs: [] });
  const request = {
    account,
    instrument: { symbol: 'AAPL', assetClass: 'stock' },
    direction: 'long',
    entries: [fill('2026-01-05T15:00:00Z', '100', '10')],
    exits: [fill('2026-01-05T15:30:00Z', '40', '12'), fill('2026-01-05T16:00:00Z', '60', '9')],
  };
  json('call', 'trades.create', JSON.stringify(request));
  json('call', 'days.annotate', JSON.stringify({ of: 'day', day: '2026-01-05', changes: { note: 'Sold too late', rating: 2 } }));

  const { out } = run('day', '2026-01-05');
  expect(out).toMatch(/^2026-01-05: net 20 USD, costs 0, peak 80, given back 60\n1 closed \(1 won, 0 lost\), 2 exits, 1 opened, 0 held\n/);
  expect(out).toMatch(/\n2026-01-05T16:00:00.000Z +AAPL +long +2 +20 +USD +[0-9a-f]{32}\n\nReview:\nMood: 2 of 5\nSold too late\n$/);
  expect(json('day', '2026-01-05')).toMatchObject({ day: '2026-01-05', sums: [{ exits: 2 }], review: { note: 'Sold too late' } });
  expect(run('day', '2026-01-06').out).toBe('2026-01-06: nothing realised\n0 closed (0 won, 0 lost), 0 exits, 0 opened, 0 held\n');
  const unsaid = (at: string, price: string) => ({ ...fill(at, '10', price), costs: null });
  const others = { entries: [unsaid('2026-01-07T15:00:00Z', '10')], exits: [unsaid('2026-01-07T16:00:00Z', '11')] };
  json('call', 'trades.create', JSON.stringify({ ...request, ...others }));
  expect(run('day', '2026-01-07').out).toMatch(/^2026-01-07: net 10 USD, costs not known, peak 10/);

  const plan = { ...{ day: '2026-01-08', side: 'buy', status: 'planned' }, ...{ account: null, quantity: null, risk: null, note: '' } };
  const priced = {
    instrument: { symbol: 'MSFT' },
    entry: '10',
    stop: '9.5',
    targets: ['11', '12'].map((price) => ({ price, share: null })),
  };
  const { uid: missed } = json('call', 'plans.create', JSON.stringify({ ...plan, ...priced, status: 'missed' }));
  const { uid: bare } = json('call', 'plans.create', JSON.stringify({ ...plan, instrument: null, side: null, entry: null, targets: [] }));
  expect(run('day', '2026-01-08').out.split('\n\n')[1]).toBe(
    [
      'PLANS  SIDE  ENTRY  STOP  TARGETS  R  STATUS   UID',
      `                                      planned  ${bare}`,
      `MSFT   long  10     9.5   11, 12   3  missed   ${missed}`,
      '',
    ].join('\n'),
  );
  expect(run('day', '2026-02-30')).toMatchObject({ code: EXIT_CODES.invalid_input, out: '' });
});
