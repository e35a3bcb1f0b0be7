import { describe, expect, it } from 'vitest';
import { accountDifferences } from '../../renderer/features/accounts/account-facts.ts';
import { accountOfRow } from '../../renderer/features/accounts/account-of-row.ts';
import { fromPercent, toPercent } from '../../renderer/features/accounts/percent-text.ts';
import { createFormat } from '../../renderer/format/create-format.ts';
import { sayDay } from '../../renderer/format/say-day.ts';
import type { AccountDraft } from '../../src/contract/accounts.ts';
import { ACCOUNT_PRESETS } from '../../src/domain/account-presets.ts';
import { openJournal } from '../support/open-journal.ts';

const format = createFormat({ locale: 'en-US', zone: 'UTC', hideMoney: false });
const [stocks] = ACCOUNT_PRESETS;
const account: AccountDraft = { name: 'IBKR', broker: '', number: '', ...stocks!.fields, startingBalance: '1000', fees: [], phases: [] };

it.each([
  ['0.001', '0.1'],
  ['0', '0'],
  ['1', '100'],
  ['0.5', '50'],
  ['0.000000000000000001', '0.0000000000000001'],
  ['123.45', '12345'],
])('a share of %s is %s per cent, and back', (share, percent) => {
  expect(toPercent(share)).toBe(percent);
  expect(fromPercent(percent)).toBe(share);
});

it.each(['', '1,5', 'abc', '.'])('what is no number (“%s”) stays as it was typed', (text) => {
  expect(fromPercent(text)).toBe(text);
});

it.each([
  [{ zone: 'America/Chicago', startsAt: '17:00', label: 'end' }, 'Sunday from 17:00 in Chicago belongs to Monday'],
  [{ zone: 'America/New_York', startsAt: '00:00', label: 'start' }, 'Days are dates in New York'],
  [{ zone: 'UTC', startsAt: '00:00', label: 'start' }, 'Days are UTC dates'],
  [{ zone: 'Europe/Prague', startsAt: '02:00', label: 'start' }, 'Monday before 02:00 in Prague still belongs to Sunday'],
  [{ zone: 'UTC', startsAt: '00:00', label: 'end' }, 'Sunday from 00:00 UTC belongs to Monday'],
] as const)('a day on an example: %o', (day, words) => {
  expect(sayDay(day, format)).toBe(words);
});

it.each(['1', '17:', '25:00', 'noon', ''])('a time that is still being typed (“%s”) is told as it stands', (startsAt) => {
  expect(sayDay({ zone: 'UTC', startsAt, label: 'end' }, format)).toBe(`Sunday from ${startsAt || '?'} UTC belongs to Monday`);
});

it.each(['', '12026-01-01', '0202-'])('a day that is still being typed (“%s”) is told as it stands', (from) => {
  const phases = [{ from, balance: '1', reason: 'Reset' }];
  expect(accountDifferences(account, { ...account, phases }, format)).toEqual([
    { title: 'Phases', was: 'none', now: `Reset from ${from || '?'} at 1` },
  ]);
});

describe('two versions of an account', () => {
  const fee = { from: '2026-01-02', side: 'sell', product: 'MNQ', per: 'unit', amount: '0.37', minimum: null, maximum: '20' } as const;

  it.each<[Partial<AccountDraft>, { title: string; was: string; now: string }]>([
    [{ currency: 'EUR' }, { title: 'Currency', was: 'USD', now: 'EUR' }],
    [{ inTotals: false }, { title: 'Counted in totals', was: 'Yes', now: 'No' }],
    [{ dust: '0' }, { title: 'Smallest rest', was: '0.1 %', now: '0 %' }],
    [{ matching: 'lifo' }, { title: 'Lots leave', was: 'As the journal', now: 'Last in, first out' }],
    [{ day: null }, { title: 'Day', was: 'Days are dates in New York', now: 'As the journal' }],
    [{ startingBalance: '25000.5' }, { title: 'Starting balance', was: '1,000', now: '25,000.5' }],
    [{ defaultRisk: '250' }, { title: 'Risk of a trade', was: 'none', now: '250' }],
    [{ dailyLoss: '1000' }, { title: 'Daily limit', was: 'none', now: '1,000' }],
    [{ lossFloor: 'trailing' }, { title: 'Floor', was: 'Fixed', now: 'Follows every high' }],
    [{ archived: true }, { title: 'Archived', was: 'No', now: 'Yes' }],
    [{ fees: [fee] }, { title: 'Fee schedule', was: 'none', now: 'MNQ sell 0.37 per unit, at most 20, from Jan 2, 2026' }],
    [{ fees: [{ ...fee, amount: '' }] }, { title: 'Fee schedule', was: 'none', now: 'MNQ sell ? per unit, at most 20, from Jan 2, 2026' }],
  ])('%o', (changes, difference) => {
    expect(accountDifferences(account, { ...account, ...changes }, format)).toEqual([difference]);
  });

  it('show no amount while money is hidden', () => {
    const hidden = createFormat({ locale: 'en-US', zone: 'UTC', hideMoney: true });
    const phases = [{ from: '2026-01-02', balance: '777', reason: 'Reset' }];
    const told = accountDifferences(account, { ...account, startingBalance: null, phases }, hidden);
    expect(told.map(({ was, now }) => `${was} > ${now}`)).toEqual(['••• > none', 'none > Reset from Jan 2, 2026 at •••']);
  });

  it('differ while money is hidden, behind dots', () => {
    const hidden = createFormat({ locale: 'en-US', zone: 'UTC', hideMoney: true });
    expect(accountDifferences(account, { ...account, startingBalance: '2000', defaultRisk: '9' }, hidden)).toEqual([
      { title: 'Starting balance', was: '•••', now: '•••' },
      { title: 'Risk of a trade', was: 'none', now: '•••' },
    ]);
  });

  it('are read from the history as they were stored, every field', async () => {
    const { api } = openJournal();
    for (const preset of ACCOUNT_PRESETS) {
      const stored = await api.accounts.create({ ...account, name: preset.title, ...preset.fields, archived: true, defaultRisk: '3.5' });
      const { versions } = await api.history.row({ table: 'account', key: stored.uid });
      const { uid, fees, phases, ...core } = stored;
      expect(accountOfRow(versions[0]!.after!)).toEqual(core);
    }
  });
});
