import { describe, expect, it } from 'vitest';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { buildPositions, createPositionBuilder } from '../../../src/domain/trades/build-positions.ts';
import type { ChainEvent, Leg } from '../../../src/domain/trades/leg.ts';
import type { BookRules } from '../../../src/domain/trades/position.ts';
import { buy, chain, costing, type Happening, HOUR, RULES, rules, sell, told } from './chain.ts';

const at = (hours: number): Partial<Leg> => ({ at: hours * HOUR });
const built = (happenings: readonly Happening[], changes: Partial<BookRules> = {}) => buildPositions(chain(happenings), rules(changes));
const picture = (happenings: readonly Happening[], changes: Partial<BookRules> = {}) => told(built(happenings, changes));

it.each<[string, Happening[], string[]]>([
  ['one after the other', [buy('1 @ 10'), sell('1 @ 11'), buy('1 @ 10'), sell('1 @ 13')], ['a long 1: b 1 = 1', 'c long 1: d 1 = 3']],
  ['in and in, out and out', [buy('1 @ 10'), buy('1 @ 10'), sell('1 @ 11'), sell('1 @ 13')], ['a long 2: c 1 = 1, d 1 = 3']],
  [
    'through zero',
    [buy('10 @ 100', costing('3')), sell('15 @ 110', costing('3')), buy('5 @ 100')],
    ['a long 10: b 10 = 100 - 5', 'b short 5: c 5 = 50 - 1'],
  ],
  ['a short that grows', [sell('2 @ 50'), sell('2 @ 60'), buy('3 @ 40')], ['a short 4: c 3 = 40, open 1 for -60']],
  ['a rebate', [buy('4 @ 10', costing('-1')), sell('1 @ 10', costing('0.5'))], ['a long 4: b 1 = 0 - 0.25, open 3 for 30']],
])('builds %s', (_, happenings, expected) => {
  expect(picture(happenings)).toEqual(expected);
});

it('counts every one of equal fills in one second', () => {
  const same = (leg: ReturnType<typeof buy>) => ({ ...leg, at: 5000, seq: 0 });
  expect(picture([same(buy('1 @ 10')), same(buy('1 @ 10')), same(buy('1 @ 10')), same(sell('3 @ 11'))])).toEqual(['a long 3: d 3 = 3']);
});

it.each<[BookRules['matching'], string]>([
  ['fifo', 'a long 3: d 1 = 20, open 2 for 50'],
  ['lifo', 'a long 3: d 1 = 10, open 2 for 40'],
  ['average', 'a long 3: d 1 = 10, open 2 for 40'],
  ['hifo', 'a long 3: d 1 = 0, open 2 for 30'],
])('lets %s say what leaves first', (matching, expected) => {
  expect(picture([buy('1 @ 10'), buy('1 @ 30'), buy('1 @ 20'), sell('1 @ 30')], { matching })).toEqual([expected]);
});

it('keeps the average while the pool shrinks, and moves it when it grows', () => {
  const { positions } = built([buy('1 @ 10'), buy('2 @ 40'), sell('1 @ 60'), buy('2 @ 20'), sell('1 @ 60')], { matching: 'average' });
  expect(
    positions[0]?.exits.map(({ restAverage, averageEntry }) => [averageEntry, restAverage].map((value) => value && decimalText(value))),
  ).toEqual([
    ['30', '30'],
    ['25', '25'],
  ]);
});

it('makes one exit of the prints of an order, and of prints without one within two seconds', () => {
  const ordered = [buy('9 @ 10'), sell('1 @ 11', { order: 'x' }), sell('2 @ 11', { order: 'x' }), sell('1 @ 11', { order: 'y' })];
  const loose = [sell('1 @ 11', { at: 4 * HOUR }), sell('1 @ 11', { at: 4 * HOUR + 2000 }), sell('1 @ 11', { at: 4 * HOUR + 4001 })];
  expect(picture([...ordered, ...loose])).toEqual(['a long 9: b 3 = 3, d 1 = 1, e 2 = 2, g 1 = 1, open 2 for 20']);
});

it('begins another exit where the same order was interrupted by an entry', () => {
  const order = { order: 'x' };
  expect(picture([buy('2 @ 10'), sell('1 @ 11', order), buy('1 @ 10'), sell('2 @ 11', order)])).toEqual(['a long 3: b 1 = 1, d 2 = 2']);
});

it('takes each leg of a day without hours or order as an exit of its own', () => {
  const day = { byDay: true, at: 0 };
  expect(picture([buy('3 @ 10', day), sell('1 @ 11', day), sell('2 @ 11', day)])).toEqual(['a long 3: b 1 = 1, c 2 = 2']);
});

it('tells after each exit what is left, and what it cost', () => {
  const { positions } = built([buy('3 @ 10'), buy('3 @ 20'), sell('4 @ 30'), sell('2 @ 30')]);
  expect(
    positions[0]?.exits.map(({ restQuantity, restAverage }) => [decimalText(restQuantity), restAverage && decimalText(restAverage)]),
  ).toEqual([
    ['2', '20'],
    ['0', null],
  ]);
});

it('never lets go of a plan that buys each month and sells a little', () => {
  const months = Array.from({ length: 12 }, () => buy('1 @ 100'));
  const { positions } = built([...months, sell('2 @ 150'), buy('1 @ 200'), sell('3 @ 160')]);
  expect(told({ positions, asides: [] })).toEqual(['a long 13: m 2 = 100, o 3 = 180, open 8 for 900']);
});

it.each<[string, Partial<BookRules>, Partial<Leg>, string[]]>([
  ['an account that shorts', { shorting: 'yes' }, {}, ['a short 5: open 5 for -50']],
  ['one that does not', { shorting: 'no' }, {}, ['aside a 5']],
  ['one that is to be asked', { shorting: 'ask' }, {}, ['aside a 5']],
  ['one that does not, by a fill that opens', { shorting: 'no' }, { effect: 'open' }, ['a short 5: open 5 for -50']],
  ['one that shorts, by a fill that closes', { shorting: 'yes' }, { effect: 'close' }, ['aside a 5']],
  ['one that shorts, by an expiry', { shorting: 'yes' }, { kind: 'expiry' }, ['aside a 5']],
  ['one that does not, by shares of an assignment', { shorting: 'no' }, { kind: 'assignment' }, ['a short 5: open 5 for -50']],
  ['one that does not, by an opening balance', { shorting: 'no' }, { kind: 'opening' }, ['a short 5: open 5 for -50']],
])('meets a sale from flat in %s', (_, changes, more, expected) => {
  expect(picture([sell('5 @ 10', more)], changes)).toEqual(expected);
});

it('takes an option that was assigned with nothing open as a question', () => {
  expect(picture([buy('1 @ 0', { kind: 'assignment' })])).toEqual(['aside a 1']);
});

it('puts aside only what is sold beyond what is there, with its share of money', () => {
  const happenings = [buy('4 @ 10'), sell('10 @ 12', { ...costing('5'), stated: 20_000_000 }), sell('1 @ 12')];
  expect(picture(happenings, { shorting: 'no' })).toEqual(['a long 4: b 4 = 8 - 2', 'aside b 6', 'aside c 1']);
});

it('lets a fill that says it opens add to a short where nobody shorts', () => {
  expect(picture([sell('1 @ 10', { effect: 'open' }), sell('1 @ 12'), buy('2 @ 9')], { shorting: 'no' })).toEqual(['a short 2: c 2 = 4']);
});

it('goes through zero by a fill that closes only as far as zero', () => {
  expect(picture([buy('4 @ 10'), sell('6 @ 12', { effect: 'close' })])).toEqual(['a long 4: b 4 = 8', 'aside b 2']);
});

it('takes thirds that add up to one as flat, and leaves no cost behind', () => {
  const happenings = [buy('0.333333333333 @ 3'), buy('0.666666666666 @ 3'), sell('1 @ 4'), buy('1 @ 5')];
  expect(picture(happenings)).toEqual(['a long 0.999999999999: c 1 = 1', 'd long 1: open 1 for 5']);
});

it('measures flat by the step in which the instrument trades', () => {
  expect(picture([buy('10 @ 1'), sell('9.6 @ 2')], { flat: decimal('0.5') })).toEqual(['a long 10: b 9.6 = 9.2']);
});

it('closes at a rest that is dust, which goes on with its cost into the next position', () => {
  const dust = { dust: decimal('0.001') };
  const first = [buy('10 @ 100'), sell('9.995 @ 110')];
  expect(picture(first, dust)).toEqual(['a long 10: b 9.995 = 99.95, rest 0.005 for 0.5']);
  expect(picture([...first, buy('10 @ 120'), sell('10.005 @ 130')], dust)).toEqual([
    'a long 10: b 9.995 = 99.95',
    'c long 10.005: d 10.005 = 100.15',
  ]);
  expect(built([...first, buy('10 @ 120')], dust).positions.map(({ joinsBefore, joinsAfter }) => [joinsBefore, joinsAfter])).toEqual([
    [false, true],
    [true, false],
  ]);
});

it('takes a rest of just the share as dust, and says at once that it joins what may come', () => {
  const { positions } = built([buy('10 @ 100'), sell('9.99 @ 110')], { dust: decimal('0.001') });
  expect(positions[0]).toMatchObject({ status: 'closed', joinsAfter: true });
});

it('gives a sale of nothing but the rest to the position that left it', () => {
  const happenings = [buy('10 @ 100'), sell('9.995 @ 110'), sell('0.005 @ 120'), buy('1 @ 10')];
  expect(picture(happenings, { dust: decimal('0.001') })).toEqual(['a long 10: b 9.995 = 99.95, c 0.005 = 0.1', 'd long 1: open 1 for 10']);
});

it('knows no dust but of coins', () => {
  expect(picture([buy('10 @ 100'), sell('9.995 @ 110')])).toEqual(['a long 10: b 9.995 = 99.95, open 0.005 for 0.5']);
});

it('lets an unknown cost spoil only what it is part of', () => {
  const happenings = [buy('1', { kind: 'opening' }), buy('1 @ 10'), sell('1 @ 20'), sell('1 @ 20')];
  const { positions } = built(happenings);
  expect(told({ positions, asides: [] })).toEqual(['a long 2: c 1 = ?, d 1 = 10']);
  expect(positions[0]?.missing).toEqual(['price']);
  expect(picture(happenings, { matching: 'average' })).toEqual(['a long 2: c 1 = ?, d 1 = ?']);
});

it('says that a rate is missing where only the price is known', () => {
  const { positions } = built([
    buy('1 @ 10', { account: null, currency: 'CHF' }),
    sell('1 @ 20', { account: 20_000_000, currency: 'CHF' }),
  ]);
  expect(positions[0]).toMatchObject({ missing: ['rate'], exits: [{ computed: null, grossQuote: 10_000_000 }] });
});

it('takes what the broker says a close made, keeps what it computes, and lacks nothing then', () => {
  const { positions } = built([buy('1', { kind: 'opening' }), sell('1 @ 20', { stated: 644_250_000 })]);
  expect(positions[0]).toMatchObject({ missing: [], exits: [{ stated: 644_250_000, computed: null }] });
});

it('states an exit only where all of its legs do', () => {
  const order = { order: 'x' };
  const stated = (first: number | null) => [
    buy('2 @ 10'),
    sell('1 @ 20', { ...order, stated: first }),
    sell('1 @ 20', { ...order, stated: 9_000_000 }),
  ];
  expect([1, null].map((first) => built(stated(first)).positions[0]?.exits[0]?.stated)).toEqual([9_000_001, null]);
});

it('sums no quotes of several currencies, and still the money of the account', () => {
  const { positions } = built([buy('1 @ 10', { currency: 'USDT' }), sell('1 @ 9', { currency: 'EUR', account: 11_000_000 })]);
  expect(positions[0]).toMatchObject({ currency: null, openCostQuote: null, exits: [{ grossQuote: null, computed: 1_000_000 }] });
});

it.each<[string, Leg['kind'], string, string]>([
  ['a transfer', 'transfer_out', '4 @ 99', 'a long 10: b 4 = 0 - 1.6, open 6 for 60'],
  ['what is given without a price', 'deliver', '4', 'a long 10: b 4 = 0 - 1.6, open 6 for 60'],
  ['what is spent at a price', 'deliver', '4 @ 11', 'a long 10: b 4 = 4 - 1.6, open 6 for 60'],
  ['an expiry', 'expiry', '4 @ 0', 'a long 10: b 4 = -40 - 1.6, open 6 for 60'],
])('lets %s leave', (_, kind, size, expected) => {
  expect(picture([buy('10 @ 10', costing('4')), sell(size, { kind })])).toEqual([expected]);
});

it('books carry on the first exit after it, and what comes after the end on the last', () => {
  const carry = (amount: number) => ({ type: 'carry' as const, amount: amount * 1_000_000 }) as Happening;
  const happenings = [
    carry(-9),
    buy('2 @ 10'),
    carry(-1),
    sell('1 @ 20'),
    carry(-2),
    carry(-3),
    sell('1 @ 20'),
    carry(-4),
    buy('1 @ 10'),
    carry(7),
  ];
  const { positions, asides } = built(happenings);
  expect(told({ positions, asides })).toEqual(['b long 2: d 1 = 10 + -1, g 1 = 10 + -9', 'i long 1: open 1 for 10']);
  expect(positions[1]?.openCarry).toBe(7_000_000);
});

it('books carry between two prints of the last exit on that exit', () => {
  const order = { order: 'x' };
  const { positions } = built([buy('2 @ 10'), sell('1 @ 20', order), { type: 'carry', amount: -7 } as Happening, sell('1 @ 20', order)]);
  expect(positions[0]).toMatchObject({ openCarry: 0, exits: [{ carry: -7, legs: 2 }] });
});

it('counts a transfer as leaving at the price it was bought at', () => {
  const [position] = built([buy('10 @ 10'), sell('4 @ 99', { kind: 'transfer_out' })]).positions;
  expect([position?.averageExit, position?.exits[0]?.averagePrice].map((value) => value && decimalText(value))).toEqual(['10', '10']);
});

it('counts the initial risk on what was entered before the first exit', () => {
  const [position] = built([buy('1 @ 10'), buy('2 @ 11'), sell('1 @ 12'), buy('5 @ 13')]).positions;
  expect(position?.firstEntries.map(({ quantity, price }) => [decimalText(quantity), price && decimalText(price)])).toEqual([
    ['1', '10'],
    ['2', '11'],
  ]);
});

it.each([0, 1, 2])('does not know the costs where it does not know those of leg %i', (unknown) => {
  const happenings = [buy('1 @ 10'), buy('1 @ 10'), sell('1 @ 11')].map((one, at) => ({ ...one, costsKnown: at !== unknown }));
  expect(built(happenings).positions[0]?.costsKnown).toBe(false);
});

it('lets no close of a day without hours precede what opens it', () => {
  const day = { byDay: true, at: 0 };
  const happenings = [
    sell('2 @ 12', day),
    buy('1 @ 10', day),
    sell('1 @ 13', day),
    buy('2 @ 10', day),
    sell('1 @ 14', { ...day, at: 24 * HOUR }),
  ];
  const { positions, asides } = built(happenings, { shorting: 'ask' });
  expect(told({ positions, asides })).toEqual(['b long 3: a 2 = 4, c 1 = 3', 'aside e 1']);
  expect(positions[0]).toMatchObject({ first: { uid: 'a' }, last: { uid: 'd' }, legs: 4 });
});

it('keeps the order of a day where nothing needs another', () => {
  const day = { byDay: true, at: 0 };
  expect(picture([sell('1 @ 12', day), buy('1 @ 10', day)])).toEqual(['a short 1: b 1 = 2']);
  expect(picture([buy('1 @ 12', day), sell('1 @ 10', day), buy('1 @ 5', day)])).toEqual(['a long 1: b 1 = -2', 'c long 1: open 1 for 5']);
});

it('does not cut a day between a position and legs that were passed over for it', () => {
  const day = { byDay: true, at: 0 };
  const happenings = [sell('2 @ 12', day), sell('1 @ 12', day), buy('2 @ 10', day), buy('1 @ 10', day)];
  const { positions } = built(happenings, { shorting: 'no' });
  expect(positions.map(({ uid, joinsBefore, joinsAfter }) => [uid, joinsBefore, joinsAfter])).toEqual([
    ['c', true, true],
    ['d', true, false],
  ]);
});

it('lets a close that waited in vain join nothing that begins after its day', () => {
  const day = { byDay: true, at: 0 };
  const happenings = [
    sell('2 @ 12', { ...day, effect: 'close' }),
    sell('1 @ 12', { ...day, effect: 'open' }),
    buy('1 @ 10', { ...day, effect: 'close' }),
    buy('1 @ 10', { at: 25 * HOUR, day: 1 }),
  ];
  const { positions, asides } = built(happenings);
  expect(told({ positions, asides })).toEqual(['b short 1: c 1 = 2', 'd long 1: open 1 for 10', 'aside a 2']);
  expect(positions.map(({ joinsBefore, joinsAfter }) => [joinsBefore, joinsAfter])).toEqual([
    [true, true],
    [false, false],
  ]);
});

it('converts what margin brought at the rate of the exit, whatever the rates of entries were', () => {
  const franc = { currency: 'CHF', resultRate: decimal('1.1') };
  const { positions } = built([buy('2 @ 10', { ...franc, account: null }), sell('1 @ 15', { ...franc, account: 3 })]);
  expect(positions[0]?.exits).toMatchObject([{ grossQuote: 5_000_000, computed: 5_500_000 }]);
});

it('links a position to the order that opened it and to assignments', () => {
  const { positions } = built([
    sell('1 @ 5', { order: 'x' }),
    buy('1 @ 0', { kind: 'assignment', link: 'l', day: 7 }),
    buy('1 @ 9', { kind: 'exercise', day: 7 }),
  ]);
  expect(positions.map(({ links }) => links)).toEqual([['order:x', 'assignment:l'], ['assignment@7']]);
});

it('hands a position on when the next begins, and says before that whether it could stop', () => {
  const builder = createPositionBuilder(() => RULES);
  const steps = chain([buy('1 @ 10'), sell('1 @ 11'), { type: 'carry', amount: 5 } as Happening, buy('1 @ 12')]).map((event) => {
    const flat = builder.isFlat(event);
    builder.push(event);
    return [flat, builder.closed().map(({ exits }) => exits[0]?.carry)];
  });
  expect(steps).toEqual([
    [true, []],
    [false, []],
    [true, []],
    [true, [5]],
  ]);
  expect(builder.isFlat()).toBe(false);
});

it('is not flat while a day without hours may still change', () => {
  const builder = createPositionBuilder(() => RULES);
  const [first, second, ...next] = chain([
    buy('1 @ 10', { byDay: true, ...at(0) }),
    sell('1 @ 10', { byDay: true, ...at(0) }),
    buy('1 @ 10', at(0)),
    buy('1 @ 10', at(1)),
  ]) as [ChainEvent, ChainEvent, ...ChainEvent[]];
  for (const event of [first, second]) builder.push(event);
  expect(next.map((event) => builder.isFlat(event))).toEqual([false, true]);
});

describe('a close known by its day alone', () => {
  const day = { byDay: true, at: 0, day: 0 };
  const closing = { ...day, effect: 'close' as const };
  const NO_SHORTS = { shorting: 'ask' as const };

  it.each([
    ['finds what was opened at an hour of that day', [sell('1 @ 12', closing), buy('1 @ 10')], ['b long 1: a 1 = 2']],
    ['whose effect is not told too, where the account does not short', [sell('1 @ 12', day), buy('1 @ 10')], ['b long 1: a 1 = 2']],
    ['waits for all that it needs', [sell('3 @ 12', day), buy('1 @ 10'), buy('2 @ 10')], ['b long 3: a 3 = 6']],
    [
      'stands after what it closes, and before what comes then',
      [sell('1 @ 12', day), buy('1 @ 10'), buy('1 @ 20'), sell('1 @ 21')],
      ['b long 1: a 1 = 2', 'c long 1: d 1 = 1'],
    ],
    [
      'lets all of one moment come first',
      [sell('1 @ 12', day), buy('1 @ 10', at(1)), sell('1 @ 11', at(1)), buy('1 @ 20', at(2))],
      ['b long 1: c 1 = 1', 'd long 1: a 1 = -8'],
    ],
    [
      'does not wait where it lacks nothing, so that what is bought that day begins anew',
      [buy('1 @ 5', { at: -HOUR, day: -1 }), sell('1 @ 12', day), buy('1 @ 10', day), sell('1 @ 11', at(1))],
      ['a long 1: b 1 = 7', 'c long 1: d 1 = 1'],
    ],
    [
      'takes what there was before and what came that day',
      [buy('1 @ 5', { at: -HOUR, day: -1 }), sell('2 @ 12', day), buy('1 @ 10')],
      ['a long 2: b 2 = 9'],
    ],
    [
      'waits no longer than its day',
      [sell('1 @ 12', day), buy('1 @ 10', { at: 25 * HOUR, day: 1 })],
      ['b long 1: open 1 for 10', 'aside a 1'],
    ],
    [
      'waits as long as the trading day of what is known by the hour',
      [sell('1 @ 12', day), buy('1 @ 10', { at: 25 * HOUR, day: 0 })],
      ['b long 1: a 1 = 2'],
    ],
    [
      'closes what there is when nothing came',
      [buy('1 @ 5', { at: -HOUR, day: -1 }), sell('2 @ 12', day), sell('1 @ 6')],
      ['a long 1: c 1 = 1', 'aside b 2'],
    ],
  ] as [string, Happening[], string[]][])('%s', (_, happenings, expected) => {
    expect(picture(happenings, NO_SHORTS)).toEqual(expected);
  });

  it('where the account shorts, and nothing is told, opens as the file has it', () => {
    expect(picture([sell('1 @ 12', day), buy('1 @ 10')])).toEqual(['a short 1: b 1 = 2']);
    expect(picture([sell('1 @ 12', closing), buy('1 @ 10')])).toEqual(['b long 1: a 1 = 2']);
  });

  it('keeps what ends while it waits together with what follows, and no more', () => {
    const { positions } = built(
      [sell('2 @ 12', day), buy('1 @ 10'), sell('1 @ 11'), buy('2 @ 10'), buy('1 @ 9', { at: 30 * HOUR, day: 1 })],
      NO_SHORTS,
    );
    expect(positions.map(({ uid, joinsBefore, joinsAfter }) => [uid, joinsBefore, joinsAfter])).toEqual([
      ['b', true, true],
      ['d', true, false],
      ['e', false, false],
    ]);
    expect(positions[1]?.exits).toMatchObject([{ uid: 'a', at: 3 * HOUR, lastAt: 3 * HOUR, byDay: true, day: 0 }]);
  });
});

it('is not flat while something is on its way to another instrument', () => {
  const builder = createPositionBuilder(() => RULES);
  for (const event of chain([buy('1 @ 10'), sell('1', { kind: 'transform_out', link: 'm' })])) builder.push(event);
  expect(builder.isFlat()).toBe(false);
});
