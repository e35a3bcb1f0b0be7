import { describe, expect, it } from 'vitest';
import { cost, engineJournal } from '../support/engine-journal.ts';
import { presetAccount } from '../support/preset-account.ts';

const CME_DAY = { zone: 'America/Chicago', startsAt: '17:00', label: 'end' } as const;

describe('a day', () => {
  it('shows what its exits realised, of trades that are open too, and what became of each trade', async () => {
    const { api, add } = await engineJournal('usStocks');
    await add(
      ['2025-03-03T15:00:00Z', 'buy 100 AAPL @10'],
      ['2025-03-03T15:10:00Z', 'buy 100 KEPT @10'],
      ['2025-03-03T15:20:00Z', 'buy 100 MORE @10'],
      ['2025-03-04T15:00:00Z', 'sell 50 AAPL @12', { costs: [cost('1')] }],
      ['2025-03-04T15:30:00Z', 'buy 10 MSFT @20'],
      ['2025-03-04T16:00:00Z', 'sell 10 MSFT @17'],
      ['2025-03-04T16:10:00Z', 'buy 20 MORE @11'],
      ['2025-03-04T16:20:00Z', 'buy 5 NEW @11'],
      ['2025-03-06T15:00:00Z', 'sell 50 AAPL @13'],
    );
    const day = await api.days.get({ day: '2025-03-04' });
    expect(day).toMatchObject({
      sums: [
        {
          ...{ currency: 'USD', gross: '70', costs: '1', carry: '0', net: '69', closedNet: '-30' },
          ...{ exits: 2, unknown: 0, opened: 2, closed: 1, won: 0, lost: 1, breakeven: 0 },
        },
      ],
      held: 4,
      accounts: [{ name: 'Main', exits: 2, closed: 1, net: '69' }],
      before: '2025-03-03',
      after: '2025-03-06',
    });
    const lists = Object.entries(day.trades).map(([name, { rows }]) => [name, rows.map(({ trade, net }) => [trade.symbol, net])]);
    expect(Object.fromEntries(lists)).toEqual({
      closed: [['MSFT', '-30']],
      opened: [['NEW', null]],
      adjusted: [
        ['AAPL', '99'],
        ['MORE', null],
      ],
      held: [['KEPT', null]],
    });
    expect(day.curves).toMatchObject([
      {
        points: [
          { symbols: ['AAPL'], exits: 1, net: '99', after: '99' },
          { symbols: ['MSFT'], exits: 1, net: '-30', after: '69' },
        ],
        peak: { value: '99', at: Date.parse('2025-03-04T15:00:00Z') },
        low: null,
        givenBack: '30',
      },
    ]);
  });

  it('of futures begins on the evening before', async () => {
    const { api, add } = await engineJournal('futures', { day: CME_DAY });
    // Sunday, 17:30 in Chicago.
    await add(['2025-03-02T23:30:00Z', 'buy 1 ESH5 @5000'], ['2025-03-02T23:40:00Z', 'sell 1 ESH5 @5001']);
    const { days } = await api.days.calendar({ from: '2025-03-01', to: '2025-03-31' });
    expect(days).toMatchObject([{ day: '2025-03-03', sums: [{ closed: 1, exits: 1 }] }]);
    expect(await api.days.get({ day: '2025-03-02' })).toMatchObject({ sums: [], after: '2025-03-03' });
  });

  it('known only as a date puts an exit on no hour', async () => {
    const { api, add } = await engineJournal('usStocks');
    await add(
      ['2025-03-03', 'buy 100 AAPL @10'],
      ['2025-03-04', 'sell 100 AAPL @11'],
      ['2025-03-04T15:00:00Z', 'buy 1 MSFT @10'],
      ['2025-03-04T15:10:00Z', 'sell 1 MSFT @15'],
    );
    expect((await api.days.get({ day: '2025-03-04' })).curves).toMatchObject([
      { timed: 1, points: [{ net: '5', after: '5' }], untimed: { exits: 1, net: '100' }, peak: { value: '5' } },
    ]);
  });

  it('never above nothing has no peak, and gave nothing back', async () => {
    const { api, add } = await engineJournal('usStocks');
    await add(['2025-03-04T15:00:00Z', 'buy 1 MSFT @10'], ['2025-03-04T15:10:00Z', 'sell 1 MSFT @8']);
    expect((await api.days.get({ day: '2025-03-04' })).curves).toMatchObject([{ peak: null, low: { value: '-2' }, givenBack: null }]);
  });

  it('keeps currencies apart', async () => {
    const { api, add } = await engineJournal('usStocks');
    const { uid } = await api.accounts.create(presetAccount('Euros', 'usStocks', { currency: 'EUR' }));
    await add(['2025-03-04T15:00:00Z', 'buy 1 MSFT @10'], ['2025-03-04T15:10:00Z', 'sell 1 MSFT @12']);
    const inEuros = { account: uid, instrument: { symbol: 'SAP', currency: 'EUR' } };
    await add(['2025-03-04T16:00:00Z', 'buy 1 SAP @10', inEuros], ['2025-03-04T16:05:00Z', 'sell 1 SAP @15', inEuros]);
    expect((await api.days.get({ day: '2025-03-04' })).sums).toMatchObject([
      { currency: 'EUR', net: '5' },
      { currency: 'USD', net: '2' },
    ]);
  });

  it('that nobody traded or wrote about is empty, and knows where something is', async () => {
    const { api, add } = await engineJournal('usStocks');
    await add(['2025-03-04T15:00:00Z', 'buy 1 MSFT @10']);
    await api.days.annotate({ of: 'day_plan', day: '2025-03-20', changes: { note: 'Wait' } });
    expect(await api.days.get({ day: '2025-03-10' })).toMatchObject({
      ...{ sums: [], curves: [], before: '2025-03-04', after: '2025-03-20', held: 1 },
    });
  });

  it('counts under a filter only what it means, and nothing outside of "realised in"', async () => {
    const { api, add } = await engineJournal('usStocks');
    await add(
      ['2025-03-03T15:00:00Z', 'buy 100 AAPL @10'],
      ['2025-03-04T15:00:00Z', 'sell 50 AAPL @12'],
      ['2025-03-05T15:00:00Z', 'sell 50 AAPL @13'],
      ['2025-03-05T15:30:00Z', 'buy 10 MSFT @20'],
      ['2025-03-05T16:00:00Z', 'sell 10 MSFT @17'],
    );
    const nets = async (filter: object) =>
      (await api.days.calendar({ from: '2025-03-01', to: '2025-03-31', filter })).days.map(({ day, sums }) => [
        day,
        sums[0]?.exits ? sums[0].net : undefined,
      ]);
    expect(await nets({ symbols: ['AAPL'] })).toEqual([
      ['2025-03-03', undefined],
      ['2025-03-04', '100'],
      ['2025-03-05', '150'],
    ]);
    const march5 = { from: '2025-03-05', to: null };
    expect(await nets({ dates: { meaning: 'realised', ...march5 } })).toEqual([['2025-03-05', '120']]);
    expect(await nets({ symbols: ['AAPL'], dates: { meaning: 'closed', ...march5 } })).toEqual([
      ['2025-03-03', undefined],
      ['2025-03-04', '100'],
      ['2025-03-05', '150'],
    ]);
    expect(await api.days.get({ day: '2025-03-04', filter: { dates: { meaning: 'realised', ...march5 } } })).toMatchObject({
      ...{ sums: [], held: 0, before: null, after: '2025-03-05' },
    });
  });
});

describe('words', () => {
  it('of a day, its plan and its week stand apart, and undo takes them back', async () => {
    const { api, undo } = await engineJournal('usStocks');
    const day = '2025-03-05';
    await api.days.annotate({ of: 'day_plan', day, changes: { note: 'Only longs' } });
    await api.days.annotate({ of: 'day', day, changes: { note: 'Kept to it', rating: 4 } });
    await api.days.annotate({ of: 'week', day, changes: { note: 'Calm' } });
    expect(await api.days.get({ day })).toMatchObject({
      plan: { note: 'Only longs', rating: null },
      review: { note: 'Kept to it', rating: 4 },
      marks: { plan: true, review: true, reviewed: false, rating: 4, images: 0 },
    });
    expect(await api.days.week({ day: '2025-03-09' })).toMatchObject({ from: '2025-03-03', to: '2025-03-09', words: { note: 'Calm' } });
    expect((await api.days.week({ day: '2025-03-10' })).words.note).toBe('');
    await undo();
    expect((await api.days.week({ day })).words.note).toBe('');
  });

  it('of a week stay where they were written when weeks begin on another day', async () => {
    const { api } = await engineJournal('usStocks');
    await api.days.annotate({ of: 'week', day: '2025-03-05', changes: { note: 'From Monday the third' } });
    await api.settings.update({ weekStart: 'sunday' });
    expect(await api.days.week({ day: '2025-03-03' })).toMatchObject({
      ...{ from: '2025-03-02', to: '2025-03-08', words: { note: 'From Monday the third' } },
    });
    await api.days.annotate({ of: 'week', day: '2025-03-02', changes: { rating: 3 } });
    await api.settings.update({ weekStart: 'monday' });
    expect((await api.days.week({ day: '2025-03-03' })).words).toMatchObject({ note: 'From Monday the third', rating: 3 });
  });

  it('edited from an old look are refused with what stands there', async () => {
    const { api } = await engineJournal('usStocks');
    const day = '2025-03-05';
    const { words } = await api.days.annotate({ of: 'day', day, changes: { note: 'First' } });
    await api.days.annotate({ of: 'day', day, version: words.version, changes: { note: 'Second' } });
    await expect(api.days.annotate({ of: 'day', day, version: words.version, changes: { note: 'Third' } })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { note: 'Second' } },
    });
  });

  it('cleared are no mark and no day to walk to', async () => {
    const { api } = await engineJournal('usStocks');
    await api.days.annotate({ of: 'day', day: '2025-03-05', changes: { note: 'Oh' } });
    await api.days.annotate({ of: 'day', day: '2025-03-05', changes: { note: '' } });
    expect((await api.days.get({ day: '2025-03-04' })).after).toBe(null);
    expect((await api.days.calendar({ from: '2025-03-01', to: '2025-03-31' })).days).toEqual([]);
  });

  it('of a review say when the day became another since', async () => {
    const { api, add } = await engineJournal('usStocks');
    await add(['2025-03-04T15:00:00Z', 'buy 2 MSFT @10'], ['2025-03-04T15:10:00Z', 'sell 1 MSFT @8']);
    const day = '2025-03-04';
    const review = async () => (await api.days.get({ day })).review.changedSinceReview;
    await api.days.annotate({ of: 'day', day, changes: { reviewed: true } });
    expect(await review()).toBe(false);
    await add(['2025-03-04T15:20:00Z', 'sell 1 MSFT @9']);
    expect(await review()).toBe(true);
  });
});
