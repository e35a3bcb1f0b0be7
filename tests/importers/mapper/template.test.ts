import { expect, it } from 'vitest';
import { PLAIN_TEMPLATE, readTemplate } from '../../../src/importers/mapper/template.ts';
import { SHIPPED_TEMPLATES } from '../../../src/importers/mapper/templates/shipped-templates.ts';

const GOOD = {
  id: 'my-broker',
  name: 'My broker',
  broker: 'other',
  header: ['Date', 'Side', 'Ticker', 'Qty'],
  columns: { date: 'Date', side: 'Side', symbol: 'Ticker', quantity: { name: 'Qty', nth: 2 } },
};

it('reads what was written, and fills in what was left out', () => {
  expect(readTemplate(JSON.parse(JSON.stringify(GOOD)))).toEqual({ ...PLAIN_TEMPLATE, ...GOOD });
});

it.each(SHIPPED_TEMPLATES)('$id goes through a file and comes back', (template) => {
  expect(readTemplate(JSON.parse(JSON.stringify(template)))).toEqual(template);
});

it.each<[string, unknown, RegExp]>([
  ['no object', 'text', /not a mapping/],
  ['a list', [], /not a mapping/],
  ['null', null, /not a mapping/],
  ['too many parts', Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`k${n}`, n])), /not a mapping/],
  ['a part that is not known', { ...GOOD, regex: '(a+)+$' }, /“regex”/],
  ['an id with signs', { ...GOOD, id: '../../etc' }, /its id/],
  ['a name with a line break', { ...GOOD, name: 'a\nb' }, /its name/],
  ['a name that is turned round', { ...GOOD, name: 'abc\u202edef' }, /its name/],
  ['a name without end', { ...GOOD, name: 'x'.repeat(121) }, /its name/],
  ['a field that is not known', { ...GOOD, columns: { ...GOOD.columns, shoeSize: 'Qty' } }, /“shoeSize”/],
  ['a column that is a number', { ...GOOD, columns: { ...GOOD.columns, price: 3 } }, /“price”/],
  ['a column before the first', { ...GOOD, columns: { ...GOOD.columns, price: { name: 'P', nth: 0 } } }, /“price”/],
  ['a header of numbers', { ...GOOD, header: [1, 2] }, /its header/],
  ['a header without end', { ...GOOD, header: Array.from({ length: 61 }, () => 'a') }, /its header/],
  ['one column to know it by', { ...GOOD, header: ['Date'] }, /fewer than two/],
  ['a zone that is none', { ...GOOD, zone: 'Mars/Olympus' }, /its zone/],
  ['a date order that is none', { ...GOOD, dateOrder: 'ydm' }, /its dateOrder/],
  ['a meaning that is none', { ...GOOD, kinds: { Gift: 'present' } }, /“Gift”/],
  [
    'a word that is a trap',
    JSON.parse(`{"id":"a","name":"a","broker":"a","header":["a","b"],"columns":{"date":"a","quantity":"b"},"sides":{"__proto__":"buy"}}`),
    /“__proto__”/,
  ],
  ['words without end', { ...GOOD, sides: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`w${n}`, 'buy'])) }, /its sides/],
  ['a class that is none', { ...GOOD, assetClass: 'house' }, /its assetClass/],
  ['a currency that is none', { ...GOOD, currency: 'US Dollar' }, /its currency/],
  ['no date', { ...GOOD, columns: { side: 'Side', symbol: 'Ticker', quantity: 'Qty' } }, /no column for the date/],
  ['no symbol', { ...GOOD, columns: { date: 'Date', side: 'Side', quantity: 'Qty' } }, /no column for the symbol/],
  ['no side', { ...GOOD, columns: { date: 'Date', symbol: 'Ticker', quantity: 'Qty' } }, /bought or sold/],
  ['no exit', { ...GOOD, shape: 'round trips', columns: { ...GOOD.columns, entryDate: 'Date', entryPrice: 'P' } }, /date of the exit/],
  ['nothing paid', { ...GOOD, shape: 'swaps', columns: { date: 'Date', received: 'Qty', receivedCurrency: 'Ticker' } }, /amount paid/],
])('%s is refused', (_, value, why) => {
  const read = readTemplate(value);
  expect(typeof read).toBe('string');
  expect(read).toMatch(why);
});

it('takes no side where the sign tells it', () => {
  const { side: _, ...columns } = GOOD.columns;
  expect(readTemplate({ ...GOOD, columns, sideFrom: 'quantity' })).toMatchObject({ sideFrom: 'quantity' });
});
