import { describe, expect, it } from 'vitest';
import { fixedWorld } from '../support/fixed-world.ts';
import { importingJournal } from '../support/importing-journal.ts';
import { mt4Statement } from '../support/mt4-statement.ts';
import { presetAccount } from '../support/preset-account.ts';

const open = (target = '1.09000') =>
  mt4Statement({ open: [`501|2024.03.04 09:00:01|buy|0.40|eurusd|1.08000|1.07500|${target}||1.08200|-2.80|0.00|0.00|80.00`] });
const CLOSED = mt4Statement({
  closed: ['501|2024.03.04 09:00:01|buy|0.40|eurusd|1.08000|1.07500|1.09000|2024.03.05 10:00:02|1.08500|-2.80|-0.10|-1.20|184.00'],
});
const request = { zone: 'Europe/Athens', name: 'statement.htm' };
const DAY = 86_400_000;
type Journal = Pick<Awaited<ReturnType<typeof completed>>, 'api'>;

/** A trade that was open in one import and is closed in another. */
async function completed() {
  const clock = fixedWorld();
  let ahead = 0;
  const journal = importingJournal({ ...clock, now: () => clock.now() + ahead });
  const { import: earlier } = await journal.run(open(), request);
  const [before] = await journal.fills();
  const { import: later } = await journal.run(CLOSED, request);
  const again = async (uid: string, changes: object) =>
    journal.api.imports.redo({ uid, request: { ...(await journal.api.imports.get({ uid })).request, ...changes } });
  const pass = (days: number) => {
    ahead += days * DAY;
  };
  return { ...journal, again, pass, before: before!, earlier: earlier!, later: later! };
}

describe('a fill that a later import completed', () => {
  it('leaves nothing of itself once it is purged', async () => {
    const { api, look, pass, trades, before } = await completed();
    const [trade] = await trades();
    await api.bin.put({ uids: [trade!.uid] });
    pass(40);
    expect(await api.bin.purge({})).toEqual({ trades: 1, fills: 2 });
    expect(look().prepare('SELECT * FROM fill_succession').all()).toEqual([]);
    const history = look().prepare('SELECT * FROM row_change WHERE before LIKE :uid OR after LIKE :uid');
    expect(history.all({ uid: `%${before.uid}%` })).toEqual([]);
  });

  it('keeps the account that it was in from being removed', async () => {
    const { api, again, fills, before, later } = await completed();
    const [first] = (await api.accounts.list({})).accounts;
    const other = await otherAccount(api);
    await again(later, { accounts: [{ ref: '4711', into: { account: other } }] });
    expect(await fills()).toMatchObject([{ account: other }, { account: other }]);
    await expect(api.accounts.remove({ uid: first!.uid })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('1 earlier version of a fill'),
    });
    await api.imports.remove({ uid: later });
    expect(await fills()).toMatchObject([{ uid: before.uid, account: first!.uid }]);
  });

  it.each([
    ['reads its times in another zone', async () => ({ zone: 'America/New_York' })],
    ['is for another account', async ({ api }: Journal) => ({ accounts: [{ ref: '4711', into: { account: await otherAccount(api) } }] })],
  ])('comes back as the earlier says that was made again meanwhile, where that %s', async (_, changes) => {
    const { api, again, fills, before, earlier, later } = await completed();
    const wish = await changes({ api });
    const done = await again(earlier, wish);
    expect(done).toMatchObject({ added: 0, gone: 0, report: { counts: { new: 0, stored: expect.any(Number), updated: 0 } } });
    expect(await fills()).toHaveLength(2);
    await api.imports.remove({ uid: later });

    const whole = importingJournal();
    const { import: uid } = await whole.run(open(), request);
    const asked = { ...(await whole.api.imports.get({ uid: uid! })).request, ...('zone' in wish ? wish : {}) };
    await whole.api.imports.redo({ uid: uid!, request: asked });
    const [same] = await whole.fills();
    const account = 'accounts' in wish ? wish.accounts[0]?.into.account : before.account;
    const [fill, ...more] = await fills();
    expect([fill, more]).toMatchObject([{ uid: before.uid, account, at: same!.at }, []]);
  });
});

describe('an order that a later import completed', () => {
  const ordersOf = async ({ api }: Journal) => {
    const [account] = (await api.accounts.list({})).accounts;
    const { orders } = await api.orders.list({ account: account!.uid });
    return orders.map(({ order, price, stopPrice, status }) => [order, price ?? stopPrice, status]).sort();
  };
  const OPEN = [
    ['501 sl', '1.075', 'open'],
    ['501 tp', '1.09', 'open'],
  ];
  const ENDED = OPEN.map(([order, level]) => [order, level, 'cancelled']);

  it('is as the earlier had it when the later is taken back, also after either was made again', async () => {
    const journal = await completed();
    expect(await ordersOf(journal)).toEqual(ENDED);
    for (const uid of [journal.later, journal.earlier]) {
      expect(await journal.again(uid, {})).toMatchObject({ others: [] });
      expect(await ordersOf(journal)).toEqual(ENDED);
    }
    await journal.api.imports.remove({ uid: journal.later });
    expect(await ordersOf(journal)).toEqual(OPEN);
    await journal.api.imports.remove({ uid: journal.earlier });
    expect(await ordersOf(journal)).toEqual([]);
  });

  it('stays as the later says when the earlier is taken back, and goes with that', async () => {
    const journal = await completed();
    await journal.api.imports.remove({ uid: journal.earlier });
    expect(await ordersOf(journal)).toEqual(ENDED);
    await journal.api.imports.remove({ uid: journal.later });
    expect(await ordersOf(journal)).toEqual([]);
  });

  it('has the last level that any statement shows, and each one before when the later are taken back', async () => {
    const journal = importingJournal();
    const imports = [];
    const levels = ['1.09', '1.095', '1.10'];
    for (const level of levels) imports.push((await journal.run(open(level), request)).import!);
    const target = async () => (await ordersOf(journal)).find(([order]) => order === '501 tp')?.slice(1);
    expect(await target()).toEqual(['1.1', 'open']);
    expect((await journal.run(open('1.09'), request)).report.status).toBe('nothing_new');
    expect(await target()).toEqual(['1.1', 'open']);
    await journal.api.imports.remove({ uid: imports[1]! });
    expect(await target()).toEqual(['1.1', 'open']);
    await journal.api.imports.remove({ uid: imports[2]! });
    expect(await target()).toEqual(['1.09', 'open']);
  });

  it('keeps the level that the user set', async () => {
    const journal = importingJournal();
    await journal.run(open(), request);
    const [account] = (await journal.api.accounts.list({})).accounts;
    const { orders } = await journal.api.orders.list({ account: account!.uid });
    const target = orders.find(({ order }) => order === '501 tp')!;
    await journal.api.orders.edit({ uid: target.uid, version: target.version, changes: { price: '1.2' } });
    expect((await journal.run(open('1.095'), request)).report.status).toBe('nothing_new');
    await journal.run(CLOSED, request);
    expect(await ordersOf(journal)).toContainEqual(['501 tp', '1.2', 'cancelled']);
  });
});

const otherAccount = async (api: Journal['api']) => (await api.accounts.create(presetAccount('Other', 'forex', { currency: 'EUR' }))).uid;
