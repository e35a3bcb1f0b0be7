import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobState } from '../../src/contract/frames.ts';
import { connect } from '../../src/db/connection.ts';
import { journalFile } from '../../src/db/open.ts';
import { openTestHost, tempHome } from '../support/open-host.ts';
import { presetAccount } from '../support/preset-account.ts';

test('a figure that is not what the fills say is found soon after the start, built anew and told', async () => {
  const folder = join(tempHome(), 'journal');
  const first = await openTestHost(folder);
  const { uid: account } = await first.api.accounts.create(presetAccount('IBKR'));
  const fill = { account, instrument: { symbol: 'AAPL', assetClass: 'stock' }, quantity: '10', price: '100' } as const;
  await first.api.fills.add({
    fills: [
      { ...fill, side: 'buy', at: '2026-01-05T15:00:00Z' },
      { ...fill, side: 'sell', price: '110', at: '2026-01-05T16:00:00Z' },
    ],
  });
  await first.host.close();
  const sql = connect(journalFile(folder), 'write');
  const net = () => sql.prepare('SELECT net FROM trade').pluck().get() as number;
  const right = net();
  sql.exec('UPDATE trade SET net = net + 7');

  const { on, api } = await openTestHost(folder);
  const jobs: JobState[] = [];
  const troubles: string[] = [];
  on('job', (job) => jobs.push(job));
  on('trouble', (error) => troubles.push(error.message));
  expect((await api.accounts.list({})).accounts).toHaveLength(1);
  expect(jobs).toEqual([]);
  await expect.poll(() => troubles, { timeout: 15_000 }).toEqual([expect.stringMatching(/^One figure was not what the fills say\./)]);
  expect(jobs.at(-1)).toMatchObject({ call: 'ledger.verify', state: 'done' });
  expect(net()).toBe(right);
  sql.close();
});
