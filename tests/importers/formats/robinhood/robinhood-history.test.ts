import { describe, expect, it } from 'vitest';
import { robinhoodHistory } from '../../../../src/importers/formats/robinhood/robinhood-history.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = '"Activity Date","Process Date","Settle Date","Instrument","Description","Trans Code","Quantity","Price","Amount"';
type Cells = { day?: string; ticker?: string; text?: string; quantity?: string; price?: string; amount?: string };
const row = (code: string, { day = '3/4/2026', ticker = 'ACME', text = 'Acme', quantity = '', price = '', amount = '' }: Cells) =>
  [day, day, day, ticker, text, code, quantity, price, amount].map((cell) => `"${cell}"`).join(',');
const file = (...rows: string[]) => parseFile(robinhoodHistory, [HEADER, ...rows].join('\n'));

const CALL = 'ACME 6/19/2026 Call $100.00';
const PUT = 'ACME 6/19/2026 Put $50.00';
const SHARES = 'Acme Corporation\nCUSIP: 123456782';

describe('trades', () => {
  it.each([
    ['Buy', { text: SHARES, quantity: '100', price: '$85.00', amount: '($8,500.00)' }, ['buy', 'unknown', 'ACME', '-8500', '']],
    ['Sell', { text: SHARES, quantity: '100', price: '$85.00', amount: '$8,499.74' }, ['sell', 'unknown', 'ACME', '8500', '0.26']],
    ['Buy', { text: SHARES, quantity: '0.123456', price: '$81.02', amount: '($10.00)' }, ['buy', 'unknown', 'ACME', '-10', '']],
    ['STO', { text: CALL, quantity: '3', price: '$5.10', amount: '$1,529.94' }, ['sell', 'open', CALL, '1530', '0.06']],
    ['BTC', { text: CALL, quantity: '2', price: '$7.00', amount: '($1,400.05)' }, ['buy', 'close', CALL, '-1400', '0.05']],
    ['BTO', { text: CALL, quantity: '2', price: '$7.00', amount: '($1,400.00)' }, ['buy', 'open', CALL, '-1400', '']],
    ['STC', { text: CALL, quantity: '2', price: '$7.00', amount: '$1,399.95' }, ['sell', 'close', CALL, '1400', '0.05']],
  ] as const)('%s %j', (code, cells, [side, effect, text, cash, fee]) => {
    const [fill] = file(row(code, cells)).of('fill');
    expect(fill).toMatchObject({ kind: 'trade', side, effect, instrument: { text }, cash, time: { date: '2026-03-04', time: null } });
    expect(fill?.costs?.map(({ amount }) => amount).join()).toBe(fee);
  });

  it('takes rows over two lines and keeps them as one', () => {
    const { of } = file(
      row('Buy', { text: SHARES, quantity: '1', price: '$2', amount: '($2)' }),
      row('Sell', { quantity: '1', price: '$3', amount: '$3' }),
    );
    expect(of('fill').map((fill) => fill.row)).toEqual([2, 4]);
  });
});

describe('ends of options', () => {
  it.each([
    ['BTO', '3', 'sell'],
    ['STO', '3S', 'buy'],
    ['STO', '3', 'buy'],
  ])('lets what began with %s expire as %s on the other side', (code, quantity, side) => {
    const { of } = file(
      row('OEXP', { text: `Option Expiration for ${CALL}`, quantity }),
      row(code, { day: '3/1/2026', text: CALL, quantity: '3', price: '$2', amount: '$600' }),
    );
    expect(of('fill')[0]).toMatchObject({ kind: 'expiry', side, effect: 'close', quantity: '3', price: '0', instrument: { text: CALL } });
    expect(of('problem')).toEqual([]);
  });

  it('says that it guesses where the file does not hold the opening', () => {
    const { of } = file(row('OEXP', { text: `Option Expiration for ${CALL}`, quantity: '3S' }));
    expect(of('fill')).toMatchObject([{ side: 'sell', snapshot: true }]);
    expect(of('problem')).toMatchObject([{ code: 'guessed' }]);
  });

  it('links the shares of an assignment with their option, and no others', () => {
    const { of } = file(
      row('OASGN', { text: PUT, quantity: '2S' }),
      row('Buy', { quantity: '200', price: '$50.00', amount: '($10,000.00)' }),
      row('Buy', { quantity: '100', price: '$50.00', amount: '($5,000.00)' }),
      row('OEXCS', { text: CALL, quantity: '1' }),
      row('Buy', { quantity: '100', price: '$100.00', amount: '($10,000.00)' }),
    );
    const [option, shares, other, long, bought] = of('fill');
    expect([option?.kind, option?.side, shares?.kind, other?.kind]).toEqual(['assignment', 'buy', 'assignment', 'trade']);
    expect(shares?.link).toBe(option?.link);
    expect([long?.kind, long?.side, bought?.kind]).toEqual(['exercise', 'sell', 'exercise']);
    expect(bought?.link).toBe(long?.link);
  });
});

describe('what changes by itself', () => {
  const NEW = { ticker: 'NEWC', text: 'NEWC 6/19/2026 Call $15.00', quantity: '8' };
  const OLD = { ticker: 'OLDC', text: 'OLDC 6/19/2026 Call $15.00', quantity: '8S' };

  it.each([
    ['BTO', 'sell', 'buy'],
    ['STO', 'buy', 'sell'],
  ])('moves a contract that began with %s to its new name', (code, out, into) => {
    const opened = row(code, { ...OLD, quantity: '8', day: '3/1/2026', price: '$1', amount: '$1' });
    const [fresh, old] = file(row('OCA', NEW), row('OCA', OLD), opened).of('fill');
    expect(fresh).toMatchObject({ kind: 'transform_in', side: into, instrument: { text: NEW.text } });
    expect(old).toMatchObject({ kind: 'transform_out', side: out, instrument: { text: OLD.text }, link: fresh?.link });
  });

  it('reads the ratio of a split off what was held, else asks for it', () => {
    const bought = row('Buy', { day: '3/1/2026', quantity: '5', price: '$10', amount: '($50)' });
    expect(file(row('SPL', { quantity: '15' }), bought).of('action')).toMatchObject([
      { kind: 'split', becomes: [{ numerator: '4', denominator: '1' }] },
    ]);
    expect(file(row('SPL', { quantity: '15' })).of('problem')).toMatchObject([{ code: 'incomplete' }]);
  });

  it('reads a reverse split off its two rows', () => {
    const { of } = file(row('SPR', { quantity: '200S' }), row('SPR', { quantity: '10' }));
    expect(of('action')).toMatchObject([{ row: 3, becomes: [{ numerator: '10', denominator: '200' }] }]);
    expect(of('skipped')).toMatchObject([{ row: 2 }]);
    expect(file(row('SPR', { quantity: '10' })).of('problem')).toMatchObject([{ code: 'incomplete' }]);
  });

  it.each([
    ['REC', { quantity: '1' }, ['receive', 'buy', null]],
    ['SOFF', { quantity: '1' }, ['receive', 'buy', null]],
    ['ACATI', { quantity: '1' }, ['transfer_in', 'buy', null]],
    ['ACATO', { quantity: '1' }, ['transfer_out', 'sell', null]],
    ['MRGC', { quantity: '4S', amount: '$100.00' }, ['cash_settlement', 'sell', '25']],
  ])('%s %j', (code, cells, [kind, side, price]) => {
    expect(file(row(code, cells)).of('fill')).toMatchObject([{ kind, side, price }]);
  });
});

it.each([
  ['CDIV', '$5.00', 'dividend'],
  ['MDIV', '$5.00', 'dividend'],
  ['INT', '$5.00', 'interest'],
  ['MINT', '($5.00)', 'interest'],
  ['SLIP', '$5.00', 'interest'],
  ['DTAX', '($5.00)', 'tax'],
  ['GOLD', '($5.00)', 'fee'],
  ['ACH', '$5.00', 'deposit'],
  ['ACH', '($5.00)', 'withdrawal'],
  ['ACATI', '$5.00', 'deposit'],
])('%s of %s is %s', (code, amount, kind) => {
  expect(file(row(code, { ticker: '', amount })).of('cash')).toMatchObject([{ kind, amount: amount.startsWith('(') ? '-5' : '5' }]);
});

it('says what it was and of which share, where there is one', () => {
  const { of } = file(row('CDIV', { text: 'Cash Div', amount: '$5' }), row('ACH', { ticker: '', text: '', amount: '$5' }));
  const [dividend, deposit] = of('cash');
  expect(dividend).toMatchObject({ note: 'CDIV: Cash Div', instrument: { text: 'ACME' } });
  expect(deposit).toMatchObject({ note: 'ACH' });
  expect(deposit).not.toHaveProperty('instrument');
});

it.each([
  ['bad_date', row('Buy', { day: '11/31/2025', quantity: '1', price: '$2', amount: '($2)' })],
  ['bad_number', row('Buy', { quantity: 'one', price: '$2', amount: '($2)' })],
  ['bad_number', row('Buy', { quantity: '9'.repeat(18), price: `$${'9'.repeat(18)}`, amount: '($2)' })],
  ['no_symbol', row('Buy', { ticker: '', quantity: '1', price: '$2', amount: '($2)' })],
  ['no_quantity', row('Buy', { price: '$2', amount: '($2)' })],
  ['incomplete', row('BCXL', { quantity: '1', price: '$2', amount: '$2' })],
])('names a row of %s and goes on', (code, bad) => {
  const { of } = file(bad, row('Sell', { quantity: '1', price: '$2', amount: '$2' }));
  expect(of('problem')).toMatchObject([{ row: 2, code }]);
  expect(of('fill')).toMatchObject([{ row: 3 }]);
});

it('lists codes it does not know and skips the note below the table', () => {
  expect(file(row('REC', { amount: '$0.00' })).of('skipped')).toMatchObject([{ what: 'REC' }]);
  const { of } = file(row('MTM', { amount: '$1' }), '"","","","","","","","","","For information only."');
  expect(of('unknown')).toMatchObject([{ what: 'MTM' }]);
  expect(of('skipped')).toHaveLength(1);
});

it('is sure of its columns', () => {
  expect(file(row('INT', {})).match?.score).toBe(1);
  expect(parseFile(robinhoodHistory, 'Activity Date,Instrument,Quantity\n1,2,3').match).toBeUndefined();
});
