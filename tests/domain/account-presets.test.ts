import { describe, expect, it } from 'vitest';
import { AccountDraft } from '../../src/contract/accounts.ts';
import { ACCOUNT_PRESETS } from '../../src/domain/account-presets.ts';

const fieldsOf = (kind: string) => ACCOUNT_PRESETS.find((preset) => preset.kind === kind)!.fields;

describe('account presets', () => {
  it.each(ACCOUNT_PRESETS)('$title with a name is an account that can be stored as it is', ({ fields }) => {
    const draft = { name: 'Mine', broker: '', number: '', ...fields, startingBalance: null, fees: [], phases: [] };
    expect(AccountDraft.parse(draft)).toEqual(draft);
  });

  it('offers each kind once', () => {
    expect(new Set(ACCOUNT_PRESETS.map((preset) => preset.kind)).size).toBe(8);
  });

  it.each([
    ['futures', 'America/Chicago', '17:00', 'end'],
    ['propFirm', 'America/Chicago', '17:00', 'end'],
    ['forex', 'America/New_York', '17:00', 'end'],
    ['usStocks', 'America/New_York', '00:00', 'start'],
    ['cryptoSpot', 'UTC', '00:00', 'start'],
  ])('%s: the day starts in %s at %s and is named after its %s', (kind, zone, startsAt, label) => {
    expect(fieldsOf(kind).day).toEqual({ zone, startsAt, label });
  });

  it('keeps an evaluation out of totals', () => {
    for (const { fields } of ACCOUNT_PRESETS) expect(fields.inTotals).toBe(fields.mode === 'live');
  });

  it('takes a sale without a purchase for a short only where shorts are everyday', () => {
    expect(Object.fromEntries(ACCOUNT_PRESETS.map(({ kind, fields }) => [kind, fields.shorting]))).toEqual({
      usStocks: 'ask',
      options: 'yes',
      futures: 'yes',
      propFirm: 'yes',
      forex: 'yes',
      cryptoSpot: 'no',
      cryptoPerpetuals: 'yes',
      investor: 'no',
    });
  });

  it('counts each sale of an investor, who is never flat', () => {
    expect(fieldsOf('investor')).toMatchObject({ tradeUnit: 'exit', matching: 'average', day: null });
  });

  it('leaves to the conventions what the kind does not decide', () => {
    expect(ACCOUNT_PRESETS.filter(({ fields }) => fields.matching !== null).map(({ kind }) => kind)).toEqual([
      'cryptoPerpetuals',
      'investor',
    ]);
    expect(ACCOUNT_PRESETS.filter(({ fields }) => fields.tradeUnit !== null).map(({ kind }) => kind)).toEqual(['investor']);
  });
});
