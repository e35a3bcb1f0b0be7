import { describe, expect, it } from 'vitest';
import { tradezeroTrades } from '../../../../src/importers/formats/tradezero/tradezero-trades.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Account,T/D,S/D,Currency,Type,Side,Symbol,Qty,Price,Exec Time,Comm,SEC,TAF,NSCC,Nasdaq,ECN Remove,ECN Add,Gross Proceeds,Net Proceeds,Clr Broker,Liq,Note';
const file = (...rows: string[]) => parseFile(tradezeroTrades, [HEADER, ...rows].join('\n'));

const SHORT = 'TZ777,03/04/2024,03/06/2024,USD,3,SS,ACME,100,12.50,09:31:07,0.99,0.05,0.01,0,0.02,0,0,1250,1248.93,ABC,,';
const COVER = 'TZ777,03/04/2024,03/06/2024,USD,3,BC,ACME,100,12.10,15:02:44,0.99,0,0,0,0,0.3,-0.2,-1210,-1211.09,ABC,,';

it('reads an execution with each of its charges', () => {
  const [fill] = file(SHORT).of('fill');
  expect(fill).toMatchObject({
    account: 'TZ777',
    side: 'sell',
    effect: 'open',
    instrument: { text: 'ACME' },
    quantity: '100',
    price: '12.5',
    currency: 'USD',
    cash: '1250',
    time: { date: '2024-03-04', time: '09:31:07', precision: 's', zone: null },
    costs: [
      { kind: 'commission', amount: '0.99', currency: 'USD' },
      { kind: 'fee', amount: '0.05', currency: 'USD' },
      { kind: 'fee', amount: '0.01', currency: 'USD' },
      { kind: 'fee', amount: '0.02', currency: 'USD' },
    ],
  });
});

it.each([
  ['B', 'buy', 'unknown'],
  ['S', 'sell', 'unknown'],
  ['SS', 'sell', 'open'],
  ['BC', 'buy', 'close'],
])('%s is a %s that is meant to %s', (word, side, effect) => {
  expect(file(SHORT.replace(',SS,', `,${word},`)).of('fill')).toMatchObject([{ side, effect }]);
});

it('knows a rebate from a fee by its sign, and keeps a charge of a name it has never seen', () => {
  const header = HEADER.replace('ECN Add,', 'ECN Add,CAT,');
  const row = COVER.replace('-0.2,', '-0.2,0.04,').replace('-1211.09', '-1211.13');
  const { of } = parseFile(tradezeroTrades, [header, row].join('\n'));
  expect(of('fill')[0]?.costs?.map(({ kind, amount }) => `${kind} ${amount}`)).toEqual([
    'commission 0.99',
    'fee 0.3',
    'rebate -0.2',
    'fee 0.04',
  ]);
  expect(of('problem')).toEqual([]);
});

it('lets two equal rows be two fills, in the order of the file', () => {
  const { of } = file(COVER, SHORT, SHORT);
  expect(of('fill').map(({ row, side }) => [row, side])).toEqual([
    [2, 'buy'],
    [3, 'sell'],
    [4, 'sell'],
  ]);
});

it.each([
  ['bad_side', SHORT.replace(',SS,', ',XX,')],
  ['bad_date', SHORT.replace('03/04/2024', '11/31/2024')],
  ['bad_date', SHORT.replace('09:31:07', '25:31:07')],
  ['bad_number', SHORT.replace(',100,', ',many,')],
  ['bad_number', SHORT.replace(',100,', ',0,')],
  ['bad_number', SHORT.replace(',12.50,', ',,')],
  ['bad_number', SHORT.replace(',0.99,', ',free,')],
  ['bad_number', SHORT.replace(',1250,', `,${'9'.repeat(18)},`).replace(',0.99,', `,-${'9'.repeat(18)},`)],
  ['no_symbol', SHORT.replace(',ACME,', ',,')],
])('names a row of %s and goes on', (code, row) => {
  const { of } = file(row, COVER);
  expect(of('problem')).toMatchObject([{ row: 2, code }]);
  expect(of('fill')).toMatchObject([{ row: 3 }]);
});

it('says when the net of a row is not what its columns give, and keeps the row', () => {
  const { of } = file(SHORT.replace('1248.93', '1240'));
  expect(of('fill')).toHaveLength(1);
  expect(of('problem')).toMatchObject([{ row: 2, code: 'contradiction' }]);
  expect(file(SHORT.replace(',1248.93,', ',,')).of('problem')).toEqual([]);
});

describe('detection', () => {
  it('is sure of its columns', () => expect(file(SHORT).match?.score).toBeGreaterThan(0.8));
  it.each([
    ['a journal that borrowed the columns with a word for a type', [HEADER, SHORT.replace(',3,', ',stock,')]],
    ['the same with 0', [HEADER, SHORT.replace(',3,', ',0,')]],
    ['other columns', ['Account,Symbol,Side,Qty,Price', 'A,ACME,B,1,2']],
  ])('leaves %s alone', (_, lines) => {
    expect(parseFile(tradezeroTrades, lines.join('\n')).match).toBeUndefined();
  });
});
