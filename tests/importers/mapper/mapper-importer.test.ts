import { expect, it } from 'vitest';
import { importerOfTemplate } from '../../../src/importers/mapper/mapper-importer.ts';
import { PLAIN_TEMPLATE, type Template } from '../../../src/importers/mapper/template.ts';
import { parseFile } from '../../support/parse-file.ts';

const HEADER = 'When,What,Ticker,Pieces,Each,Sum,Fee,Ccy';
const MAPPED: Template = {
  ...PLAIN_TEMPLATE,
  id: 'test-mapping',
  name: 'Test',
  broker: 'other',
  header: HEADER.split(','),
  columns: { date: 'When', kind: 'What', symbol: 'Ticker', quantity: 'Pieces', price: 'Each', amount: 'Sum', fee: 'Fee', currency: 'Ccy' },
  dateOrder: 'dmy',
};
const file = (changes: Partial<Template>, ...rows: string[]) =>
  parseFile(importerOfTemplate({ ...MAPPED, ...changes }), [HEADER, ...rows].join('\n'));
const BUY = '05/03/2024 10:11,buy,ACME,10,2.5,25,0.4,USD';

it('reads a fill by the columns it was told', () => {
  const { match, found } = file({}, BUY);
  expect(match).toMatchObject({ score: 1 });
  expect(found).toMatchObject([
    {
      type: 'fill',
      row: 2,
      side: 'buy',
      instrument: { text: 'ACME' },
      quantity: '10',
      price: '2.5',
      cash: '-25',
      currency: 'USD',
      costs: [{ kind: 'fee', amount: '0.4', currency: 'USD' }],
      time: { date: '2024-03-05', time: '10:11', zone: null },
    },
  ]);
});

it.each<[string, Partial<Template>, string, object]>([
  ['a sign for a side', { sideFrom: 'quantity' }, BUY.replace(',10,', ',-10,'), { side: 'sell', quantity: '10', cash: '25' }],
  ['the sign of the money for a side', { sideFrom: 'amount' }, BUY.replace(',25,', ',-25,'), { side: 'buy', cash: '-25' }],
  ['own words for a side', { sides: { Grab: 'buy', Drop: 'sell' } }, BUY.replace('buy', 'drop'), { side: 'sell' }],
  ['fees below zero', { costs: 'paid below zero' }, BUY.replace('0.4', '-0.4'), { costs: [{ kind: 'fee', amount: '0.4' }] }],
  ['a rebate', {}, BUY.replace('0.4', '-0.4'), { costs: [{ kind: 'rebate', amount: '-0.4' }] }],
  ['fees of either sign', { costs: 'either sign' }, BUY.replace('0.4', '-0.4'), { costs: [{ kind: 'fee', amount: '0.4' }] }],
  ['money with the costs in it', { amounts: 'after costs' }, BUY.replace(',25,', ',25.4,'), { cash: '-25' }],
  [
    'money of a sale with the costs in it',
    { amounts: 'after costs' },
    BUY.replace('buy', 'sell').replace(',25,', ',24.6,'),
    { cash: '25' },
  ],
  ['fees that only the money tells', { costs: 'implied' }, BUY.replace(',25,', ',25.07,'), { cash: '-25', costs: [{ amount: '0.07' }] }],
  ['a decimal comma', { decimalMark: ',' }, BUY.replace(',2.5,', ',"1.002,5",').replace(',0.4,', ',"0,4",'), { price: '1002.5' }],
  ['no price', { columns: { ...MAPPED.columns, price: 'Nowhere' } }, BUY, { price: '2.5' }],
  ['a class', { assetClass: 'future' }, BUY, { instrument: { text: 'ACME', assetClass: 'future' } }],
  ['American dates', { dateOrder: 'mdy' }, BUY, { time: { date: '2024-05-03' } }],
  [
    'an ISIN in a name',
    {},
    BUY.replace('ACME', 'Apple / ISIN US0378331005'),
    { instrument: { symbol: 'US0378331005', isin: 'US0378331005', assetClass: 'stock', name: 'Apple' } },
  ],
])('reads %s', (_, changes, row, expected) => {
  expect(file(changes, row).of('fill')).toMatchObject([expected]);
});

it.each<[string, string, Template['kinds'], object]>([
  [
    '05/03/2024,Dividend,ACME,,,12.5,2,USD',
    'dividend',
    { dividend: 'dividend' },
    { type: 'cash', kind: 'dividend', amount: '12.5', instrument: { text: 'ACME' } },
  ],
  ['05/03/2024,Withdraw,,,,100,,USD', 'withdrawal', { Withdraw: 'withdrawal' }, { type: 'cash', kind: 'withdrawal', amount: '-100' }],
  ['05/03/2024,In,EUR,50,,,,', 'money that came', { In: 'in' }, { type: 'cash', kind: 'deposit', amount: '50', currency: 'EUR' }],
  [
    '05/03/2024,In,ACME,50,,,,',
    'shares that came',
    { In: 'in' },
    { type: 'fill', kind: 'transfer_in', quantity: '50', instrument: { text: 'ACME' } },
  ],
  [
    '05/03/2024,Vest,ACME,50,7,,,USD',
    'shares that were earned',
    { Vest: 'earned' },
    { type: 'fill', kind: 'receive', price: '7', currency: 'USD' },
  ],
  ['05/03/2024,Memo,ACME,50,7,,,USD', 'what is to be left', { Memo: 'skipped' }, { type: 'skipped', what: 'Memo' }],
  ['05/03/2024,Riddle,ACME,50,7,,,USD', 'what nobody explained', {}, { type: 'unknown', what: 'Riddle' }],
])('%s is %s', (row, _, kinds, expected) => {
  expect(file({ kinds }, row).found[0]).toMatchObject(expected);
});

it('books what was kept of a dividend beside it', () => {
  expect(file({ kinds: { Dividend: 'dividend' } }, '05/03/2024,Dividend,ACME,,,12.5,2,USD').of('cash')).toMatchObject([
    { leg: 0 },
    { leg: 1, kind: 'fee', amount: '-2' },
  ]);
});

it.each([
  [BUY.replace('05/03/2024', '31/02/2024'), 'bad_date'],
  [BUY.replace(',10,', ',ten,'), 'bad_number'],
  [BUY.replace(',10,', ',,'), 'no_quantity'],
  [BUY.replace('ACME', ''), 'no_symbol'],
])('%s is a problem, and the next row is read', (row, code) => {
  const { of } = file({}, row, BUY);
  expect(of('problem')).toMatchObject([{ row: 2, code }]);
  expect(of('fill')).toHaveLength(1);
});

it('takes the word where the sign says otherwise, and says so', () => {
  const { of } = file({}, BUY.replace(',10,', ',-10,'));
  expect(of('fill')).toMatchObject([{ side: 'buy', quantity: '10' }]);
  expect(of('problem')).toMatchObject([{ code: 'contradiction' }]);
});

it('leaves titles, sums and footnotes, whatever commas they have', () => {
  const { of } = file({}, BUY, 'Sum of all: 25', 'Please note, that prices, are told, without tax');
  expect(of('skipped').map(({ row }) => row)).toEqual([3, 4]);
  expect(of('fill')).toHaveLength(1);
});

it('reads a lone row that was written by other settings', () => {
  const { of } = file({}, BUY, BUY, BUY.replace(',10,', ',"0,76672417",'));
  expect(of('fill').map(({ quantity }) => quantity)).toEqual(['10', '10', '0.76672417']);
  expect(file({ decimalMark: '.' }, BUY.replace(',10,', ',"0,76672417",')).of('problem')).toMatchObject([{ code: 'bad_number' }]);
});

it('asks for the order of dates only where none of them tells it', () => {
  const row = (date: string) => BUY.replace('05/03/2024', date);
  expect(file({ dateOrder: 'ask' }, row('05/03/2024')).of('asked')).toMatchObject([{ what: 'dateOrder' }]);
  expect(file({ dateOrder: 'ask' }, row('05/03/2024'), row('25/03/2024')).of('asked')).toEqual([]);
  expect(file({ dateOrder: 'ask' }, row('05/03/2024'), row('25/03/2024')).of('fill')[0]?.time.date).toBe('2024-03-05');
});

it('asks for the currency only where neither a column nor a sign tells it', () => {
  const { currency: _, ...columns } = MAPPED.columns;
  expect(file({ columns }, BUY).of('asked')).toMatchObject([{ what: 'currency' }]);
  expect(file({ columns }, BUY).of('fill')).toMatchObject([{ currency: null, costs: null }]);
  expect(file({ columns }, BUY.replace('2.5', '€2.5')).found).toMatchObject([{ type: 'fill', currency: 'EUR' }]);
  expect(file({ columns }, BUY.replace('ACME', 'ETH-USDT')).found).toMatchObject([
    { type: 'fill', currency: 'USDT', costs: [{ currency: 'USDT' }] },
  ]);
  expect(file({ columns, currency: 'SEK' }, BUY).found).toMatchObject([{ type: 'fill', currency: 'SEK' }]);
});

it('takes a row for the same whatever is made of it, and whatever its balance and its state', () => {
  const header = [...MAPPED.header, 'Balance', 'Order Status'];
  const [identity, other, later] = [
    parseFile(importerOfTemplate({ ...MAPPED, header }), `${header.join()}\n${BUY},100,open`),
    parseFile(
      importerOfTemplate({ ...MAPPED, header, dateOrder: 'mdy', costs: 'either sign', columns: { ...MAPPED.columns, amount: 'Fee' } }),
      `${header.join()}\n${BUY},100,open`,
    ),
    parseFile(importerOfTemplate({ ...MAPPED, header }), `${header.join()}\n${BUY},250,done`),
  ].map(({ of }) => of('fill')[0]?.identity);
  expect(identity).toEqual(BUY.split(','));
  expect([other, later]).toEqual([identity, identity]);
});

it('knows a row again where the mapping names fewer columns', () => {
  const [all, some] = [{}, { header: HEADER.split(',').slice(0, 5) }].map((changes) => file(changes, BUY).of('fill')[0]?.identity);
  expect(some).toEqual(all);
});

it('makes two fills of a row that tells a whole trade', () => {
  const text =
    'Opened,Opened at,Closed,Market,Direction,Size,In,Out,Result,Cost\n2024-03-05,10:00,2024-03-05 11:30,ACME,Short,2,50,45,8.8,1.2';
  const trips: Template = {
    ...MAPPED,
    shape: 'round trips',
    header: ['Opened', 'Closed', 'Market', 'Size', 'In', 'Out'],
    columns: {
      ...{ entryDate: 'Opened', entryTime: 'Opened at', exitDate: 'Closed', symbol: 'Market', side: 'Direction', quantity: 'Size' },
      ...{ entryPrice: 'In', exitPrice: 'Out', result: 'Result', commission: 'Cost' },
    },
    amounts: 'after costs',
    currency: 'USD',
  };
  expect(parseFile(importerOfTemplate(trips), text).found).toMatchObject([
    { type: 'fill', leg: 0, side: 'sell', effect: 'open', price: '50', time: { time: '10:00' }, costs: [] },
    {
      type: 'fill',
      leg: 1,
      side: 'buy',
      effect: 'close',
      price: '45',
      stated: { realized: '10', currency: 'USD' },
      costs: [{ kind: 'commission', amount: '1.2' }],
    },
  ]);
});
