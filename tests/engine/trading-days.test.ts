import { afterEach, describe, expect, it, vi } from 'vitest';
import { engineJournal } from '../support/engine-journal.ts';

const ZONES = ['America/Los_Angeles', 'Asia/Tokyo'];
const MIDNIGHT = { startsAt: '00:00', label: 'start' } as const;
const daysOf = ({ openedDay, closedDay }: { openedDay: string; closedDay: string | null }) => [openedDay, closedDay];
afterEach(() => void vi.unstubAllEnvs());

describe.each(ZONES)('on a machine in %s', (machine) => {
  it('a future filled on Sunday evening in Chicago is of Monday, in winter and in summer', async () => {
    vi.stubEnv('TZ', machine);
    const { add, trades } = await engineJournal('futures');
    await add(
      // 17:30 in Chicago: the offset is six hours in January, five in July.
      ['2025-01-05T23:30:00Z', 'buy 1 MNQH5 @21000'],
      ['2025-01-06T22:59:00Z', 'sell 1 MNQH5 @21010'],
      ['2025-07-06T22:30:00Z', 'buy 1 MNQU5 @21000'],
      ['2025-07-07T22:00:00Z', 'sell 1 MNQU5 @21010'],
    );
    expect((await trades()).map(daysOf)).toEqual([
      ['2025-01-06', '2025-01-06'],
      ['2025-07-07', '2025-07-08'],
    ]);
  });

  it.each(['America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati'])(
    'fills without hours stay on their day in an account of %s',
    async (zone) => {
      vi.stubEnv('TZ', machine);
      expect(new Date(2025, 0, 1).getTimezoneOffset()).not.toBe(0);
      const { add, trades, look } = await engineJournal('usStocks', { day: { zone, ...MIDNIGHT } });
      await add(['2025-03-03', 'buy 10 AAPL @100'], ['2025-03-04', 'sell 10 AAPL @110']);
      const [trade] = await trades();
      expect(trade).toMatchObject({ openedAt: '2025-03-03', closedAt: '2025-03-04', openedDay: '2025-03-03', closedDay: '2025-03-04' });
      expect(trade!.exits).toMatchObject([{ at: '2025-03-04', day: '2025-03-04' }]);
      expect(look().prepare("SELECT date(day * 86400, 'unixepoch') FROM day_stats").pluck().all()).toEqual(['2025-03-04']);
    },
  );

  it('a day that begins in the evening does not move fills without hours either', async () => {
    vi.stubEnv('TZ', machine);
    const { add, trades } = await engineJournal('futures');
    await add(['2025-03-03', 'buy 1 MNQH5 @21000'], ['2025-03-03', 'sell 1 MNQH5 @21010']);
    expect((await trades()).map(daysOf)).toEqual([['2025-03-03', '2025-03-03']]);
  });
});

describe('the same instants', () => {
  it.each([
    ['America/New_York', '2025-03-03'],
    ['Europe/Prague', '2025-03-04'],
    ['UTC', '2025-03-04'],
  ])('in an account of %s are of %s', async (zone, day) => {
    const { add, trades, api, account } = await engineJournal('usStocks');
    await add(['2025-03-04T01:00:00Z', 'buy 10 AAPL @100'], ['2025-03-04T02:00:00Z', 'sell 10 AAPL @110']);
    await api.accounts.update({ uid: account, changes: { day: { zone, ...MIDNIGHT } } });
    expect((await trades()).map(daysOf)).toEqual([[day, day]]);
  });
});
