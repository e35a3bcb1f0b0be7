import { expect, test } from 'vitest';
import { engineJournal } from '../support/engine-journal.ts';
import { fixedWorld } from '../support/fixed-world.ts';

test('what a prop account may still lose is told from realised fills', async () => {
  const journal = await engineJournal('propFirm', {
    startingBalance: '50000',
    dailyLoss: '1000',
    maxLoss: '2000',
    lossFloor: 'trailingEod',
  });
  const { api } = journal;
  await journal.add(
    ['2025-01-06T15:00:00Z', 'buy 1 ESH5 @5900'],
    ['2025-01-06T16:00:00Z', 'sell 1 ESH5 @5920'],
    ['2025-01-07T15:00:00Z', 'buy 1 ESH5 @5900'],
    ['2025-01-07T16:00:00Z', 'sell 1 ESH5 @5890'],
  );
  const { accounts } = await api.reports.room({});
  expect(accounts).toMatchObject([
    {
      ...{ name: 'Main', mode: 'evaluation', currency: 'USD', phase: null, start: '50000', balance: '50500', highest: '51000' },
      ...{ today: '0', dailyLoss: '1000', leftToday: '1000', floorKind: 'trailingEod', floor: '49000', leftToFloor: '1500' },
      ...{ brokenOn: null, unknown: 0, open: { trades: 0, risk: null, unknown: 0 }, missing: [] },
    },
  ]);
});

test('a phase begins anew, and what is missing is said', async () => {
  const journal = await engineJournal('propFirm', {
    phases: [{ from: '2025-01-07', balance: '100000', reason: 'Funded' }],
    maxLoss: null,
  });
  await journal.add(['2025-01-06T15:00:00Z', 'buy 1 ESH5 @5900'], ['2025-01-06T16:00:00Z', 'sell 1 ESH5 @5920']);
  const [account] = (await journal.api.reports.room({})).accounts;
  expect(account).toMatchObject({ phase: 'Funded', balance: '100000', leftToday: null, floor: null, missing: ['limits'] });
});

test('without a balance today is told, and the floor is not', async () => {
  const world = { ...fixedWorld(), now: () => Date.parse('2025-01-06T17:00:00Z') };
  const journal = await engineJournal('propFirm', { dailyLoss: '500', maxLoss: '2000' }, world);
  await journal.add(
    ['2025-01-06T15:00:00Z', 'buy 1 ESH5 @5900'],
    ['2025-01-06T16:00:00Z', 'sell 1 ESH5 @5896'],
    ['2025-01-06T16:30:00Z', 'buy 1 ESH5 @5900'],
  );
  const [account] = (await journal.api.reports.room({})).accounts;
  expect(account).toMatchObject({
    ...{ day: '2025-01-06', balance: null, floor: null, leftToFloor: null, today: '-200', leftToday: '300' },
    ...{ open: { trades: 1, risk: null, unknown: 1 }, missing: ['startingBalance'] },
  });
});

test.each([
  ['today', '2025-01-07T17:00:00Z', null],
  ['an earlier day', '2025-01-08T17:00:00Z', '500'],
])('while a result of %s is not known, no more room is told than there may be', async (_, now, leftToday) => {
  const world = { ...fixedWorld(), now: () => Date.parse(now) };
  const journal = await engineJournal('propFirm', { startingBalance: '50000', dailyLoss: '500', maxLoss: '2000' }, world);
  await journal.add(
    ['2025-01-06T15:00:00Z', 'buy 1 ESH5 @5900'],
    ['2025-01-06T16:00:00Z', 'sell 1 ESH5 @5910'],
    ['2025-01-07T15:00:00Z', 'buy 1 ESH5 @5900'],
    ['2025-01-07T16:00:00Z', 'sell 1 ESH5 @?'],
  );
  const [account] = (await journal.api.reports.room({})).accounts;
  expect(account).toMatchObject({ unknown: 1, balance: null, floor: null, leftToFloor: null, leftToday, missing: ['results'] });
});
