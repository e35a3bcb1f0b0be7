import { expect, test } from 'vitest';
import { digestOf } from '../support/digest.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { openJournal } from '../support/open-journal.ts';
import { presetAccount } from '../support/preset-account.ts';

test('an empty journal is filled, told on the way, verified without a difference, and empty again after undo', async () => {
  const { api, look } = openJournal();
  const told: number[] = [];
  const { trades } = await api.journal.fillSample({}, { onProgress: ({ done, total }) => void told.push(done / (total ?? 1)) });
  expect(trades).toBeGreaterThan(1800);
  expect(told.some((share) => share > 0 && share < 1)).toBe(true);
  expect(await api.ledger.verify({})).toMatchObject({ found: 0 });
  expect(look().prepare('SELECT max(at) FROM fill').pluck().get()).toBeLessThan(Date.UTC(2026, 0, 5, 14, 31));

  expect((await api.history.state({})).undo?.sentence).toBe('Add the sample journal');
  await api.history.undo({});
  for (const table of ['account', 'fill', 'trade', 'plan', 'annotation', 'tag_group', 'cash_event', 'day_stats'])
    expect([table, look().prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0]);
  expect(await api.ledger.verify({})).toMatchObject({ found: 0 });
}, 120_000);

test.each([
  ['Pacific/Kiritimati', 14, '2026-01-08'],
  ['America/New_York', 3, '2026-01-06'],
] as const)(
  'in %s it ends on the day that is today there, and nothing of it lies in the future',
  async (reportingZone, hour, today) => {
    const now = Date.UTC(2026, 0, 7, hour);
    const { api, look } = openJournal({ ...fixedWorld(), now: () => now });
    await api.settings.update({ reportingZone, day: { zone: reportingZone, startsAt: '00:00', label: 'start' } });
    await api.journal.fillSample({});
    const last = (what: string) => look().prepare(`SELECT max(${what}`).pluck().get();
    expect(last('day) FROM rate')).toBe(today);
    expect(String(last('day) FROM plan')) <= today).toBe(true);
    for (const at of ['at) FROM fill', 'at) FROM cash_event', 'reviewed_at) FROM annotation']) expect(last(at)).toBeLessThan(now);
  },
  120_000,
);

test.each([
  ['an account', (api: Api) => api.accounts.create(presetAccount('Mine'))],
  ['a note on a day', (api: Api) => api.days.annotate({ of: 'day', day: '2026-01-02', changes: { note: 'Mine' } })],
])('a journal with %s gets no made-up trades, and is told so', async (_what, fill) => {
  const { api, look } = openJournal();
  await fill(api);
  const before = digestOf(look());
  await expect(api.journal.fillSample({})).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(/^This journal is not empty/),
  });
  expect(digestOf(look())).toBe(before);
});

test('it is filled once, however often it is asked for', async () => {
  const { api } = openJournal();
  const both = await Promise.allSettled([api.journal.fillSample({}), api.journal.fillSample({})]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
}, 120_000);

type Api = ReturnType<typeof openJournal>['api'];
