import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecent } from '../../src/hosts/recent.ts';
import { openTestHost, tempHome } from '../support/open-host.ts';
import { presetAccount } from '../support/preset-account.ts';

/** As the desktop does: no folder may be named that no dialog gave out. */
const desktop = { kind: 'desktop', mayOpen: () => false } as const;

test('the sample journal opens in a folder of its own, without a dialog, and is not the one that opens next', async () => {
  const home = tempHome();
  const mine = join(home, 'journal');
  const { api } = await openTestHost(mine, desktop);
  expect((await api.host.state({})).isSample).toBe(false);
  expect(await api.host.openSample({})).toMatchObject({ folder: join(home, 'sample'), isSample: true, role: 'owner' });
  await api.accounts.create(presetAccount('In the sample'));
  expect(readRecent(home)).toEqual([mine]);

  expect(await api.host.leaveSample({})).toMatchObject({ folder: mine, isSample: false });
  expect(await api.accounts.list({})).toEqual({ accounts: [] });
  await api.host.openSample({});
  expect((await api.accounts.list({})).accounts).toMatchObject([{ name: 'In the sample' }]);
});

test('made anew it is empty again, and the journal before it is as it was', async () => {
  const home = tempHome();
  const { api, on } = await openTestHost(join(home, 'journal'), desktop);
  await api.accounts.create(presetAccount('Mine'));
  await api.host.openSample({});
  await api.accounts.create(presetAccount('In the sample'));
  writeFileSync(join(home, 'sample', 'left.txt'), 'behind');
  let resets = 0;
  on('reset', () => resets++);
  expect(await api.host.openSample({ anew: true })).toMatchObject({ isSample: true, problem: null });
  expect(resets).toBe(1);
  expect(await api.accounts.list({})).toEqual({ accounts: [] });
  expect(existsSync(join(home, 'sample', 'left.txt'))).toBe(false);
  await api.host.leaveSample({});
  expect((await api.accounts.list({})).accounts).toMatchObject([{ name: 'Mine' }]);
  await api.host.openSample({ anew: true });
  expect(await api.accounts.list({})).toEqual({ accounts: [] });
});

test('what another Roundtrip has open is not made anew under its hands', async () => {
  const home = tempHome();
  const first = await openTestHost(join(home, 'journal'));
  await first.api.host.openSample({});
  await first.api.accounts.create(presetAccount('In the sample'));
  const second = await openTestHost(join(home, 'other'), { kind: 'browser' });
  await expect(second.api.host.openSample({ anew: true })).rejects.toMatchObject({ code: 'busy' });
  expect(await second.api.host.openSample({})).toMatchObject({ isSample: true, role: 'client' });
  await expect(second.api.host.openSample({ anew: true })).rejects.toMatchObject({ code: 'busy' });
  expect((await first.api.accounts.list({})).accounts).toMatchObject([{ name: 'In the sample' }]);
  await second.host.close();
});

test('no journal of the user begins in its place, and it is not moved to become one', async () => {
  const home = tempHome();
  const { api } = await openTestHost(join(home, 'journal'));
  for (const call of [api.host.createJournal, api.host.moveJournal])
    await expect(call({ folder: join(home, 'sample') })).rejects.toMatchObject({ code: 'invalid_input' });
  await api.host.openSample({});
  await expect(api.host.moveJournal({ folder: join(home, 'mine') })).rejects.toMatchObject({ code: 'unsupported' });
  expect(existsSync(join(home, 'mine'))).toBe(false);
});

test('back from it leads to a new journal where there was none', async () => {
  const home = tempHome();
  const { api } = await openTestHost(join(home, 'sample'), { kind: 'browser' });
  expect((await api.host.openSample({})).isSample).toBe(true);
  expect(readRecent(home)).toEqual([]);
  expect(await api.host.leaveSample({})).toMatchObject({ folder: join(home, 'journal'), problem: null, isSample: false });
});
