import { expect, it } from 'vitest';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { buildPositions } from '../../../src/domain/trades/build-positions.ts';
import type { Leg } from '../../../src/domain/trades/leg.ts';
import type { BookRules } from '../../../src/domain/trades/position.ts';
import { becomes, buy, chain, costing, type Happening, HOUR, rules, sell, split, told } from './chain.ts';

const built = (happenings: readonly Happening[], changes: Partial<BookRules> = {}) => buildPositions(chain(happenings), rules(changes));
const picture = (happenings: readonly Happening[], changes: Partial<BookRules> = {}) => told(built(happenings, changes)).map(withoutUid);
/** The position that an action makes is named by none of its fills. */
const withoutUid = (line: string) => line.replace(/^[0-9a-f]{32}/, '*');

it.each<[string, string, string, string]>([
  ['10 @ 100', '2', '1', 'a long 20: c 20 = 200'],
  ['10 @ 100', '1', '5', 'a long 2: c 2 = -780'],
  ['7 @ 3', '1', '3', 'a long 2.333333333333333333: c 2.333333333333333333 = 107.333333'],
])('splits %s by %s for %s and realises nothing', (size, numerator, denominator, expected) => {
  const held = expected.slice('a long '.length, expected.indexOf(':'));
  const price = held === '20' ? '60' : held === '2' ? '110' : '55';
  expect(picture([buy(size), split(numerator, denominator), sell(`${held} @ ${price}`)])).toEqual([expected]);
});

it('keeps averages, and what was sold before, in the units of the end', () => {
  const { positions } = built([buy('10 @ 100'), sell('5 @ 120'), split('2', '1'), sell('10 @ 70')]);
  const [position] = positions;
  expect([position?.quantity, position?.peak, position?.averageEntry, position?.averageExit].map((one) => one && decimalText(one))).toEqual(
    ['20', '20', '50', '65'],
  );
  expect(position?.exits.map(({ quantity }) => decimalText(quantity))).toEqual(['5', '10']);
});

it('matches by lots of their own prices after a split', () => {
  const happenings = [buy('1 @ 10'), buy('1 @ 30'), split('2', '1'), sell('3 @ 20')];
  expect(picture(happenings)).toEqual(['a long 4: d 3 = 35, open 1 for 15']);
  expect(picture(happenings, { matching: 'lifo' })).toEqual(['a long 4: d 3 = 25, open 1 for 5']);
  expect(picture(happenings, { matching: 'average' })).toEqual(['a long 4: d 3 = 30, open 1 for 10']);
});

it('tells the entry of an exit in the units of its time', () => {
  const { positions } = built([buy('1 @ 10'), buy('1 @ 30'), sell('1 @ 40'), split('2', '1'), sell('1 @ 20')]);
  const averages = positions[0]?.exits.map(({ averageEntry, restAverage }) =>
    [averageEntry, restAverage].map((value) => value && decimalText(value)),
  );
  expect(averages).toEqual([
    ['10', '30'],
    ['15', '15'],
  ]);
});

it('asks about a split where nothing is held', () => {
  expect(picture([buy('1 @ 10'), sell('1 @ 11'), split('2', '1')])).toEqual(['a long 1: b 1 = 1', 'no position c 0']);
});

const merger = { type: 'conversion' as const, becomes: [becomes(2, '0.5')] };

it('goes on in what a merger makes, without a result on the way, since it was bought', () => {
  const { positions, asides } = built([buy('10 @ 20', costing('2')), merger, sell('5 @ 50', { instrument: 2 })]);
  expect(told({ positions, asides }).map(withoutUid)).toEqual(['a long 10:', '* long 5 of 2: c 5 = 50 - 2']);
  expect(positions.map(({ status, links, heldSince }) => [status, links, heldSince])).toEqual([
    ['closed', ['transform:b'], 0],
    ['closed', ['transform:b'], 0],
  ]);
});

it('ends in one result where options merge and then are assigned into shares', () => {
  const [options, merged, shares] = [1, 2, 3];
  const happenings = [
    buy('3 @ 2', { instrument: options }),
    sell('3 @ 1120', { instrument: options, kind: 'transform_out', link: 'm' }),
    buy('3 @ 1120', { instrument: merged, kind: 'transform_in', link: 'm', at: HOUR }),
    sell('3 @ 0', { instrument: merged, kind: 'assignment', link: 's' }),
    sell('3 @ 10', { instrument: shares, kind: 'assignment', link: 's' }),
    buy('3 @ 4', { instrument: shares }),
  ];
  const { positions, asides } = built(happenings, { shorting: 'no' });
  expect(told({ positions, asides })).toEqual(['a long 3:', 'c long 3 of 2: d 3 = -6', 'e short 3 of 3: f 3 = 18']);
  expect(positions.map(({ links }) => links)).toEqual([['transform:m'], ['transform:m', 'assignment:s'], ['assignment:s']]);
});

it.each<[string, Partial<Leg>]>([
  ['in the order of the file', {}],
  ['with what arrives first', { seq: 0 }],
])('takes the cost of what leaves into what arrives, %s', (_, arriving) => {
  const same = { at: 5 * HOUR, link: 'm' };
  const out = sell('4 @ 9', { ...same, kind: 'transform_out', ...costing('1') });
  const into = buy('8 @ 9', { ...same, instrument: 2, kind: 'transform_in', ...costing('1'), ...arriving });
  const pair = arriving.seq === 0 ? [into, out] : [out, into];
  const happenings = [buy('2 @ 10', costing('1')), buy('2 @ 30'), ...pair, sell('4 @ 20', { instrument: 2 })];
  const [first, second] = built(happenings).positions;
  expect(first?.exits).toEqual([]);
  expect(second).toMatchObject({ heldSince: 0, openCost: 60_000_000, exits: [{ computed: 60_000_000, costs: 2_000_000 }] });
  expect(second?.exits[0]?.matches).toMatchObject([{ entry: 'a', entryAt: 0 }]);
});

it('gives what arrives in several instruments its share of the cost by worth', () => {
  const same = { at: 5 * HOUR, link: 'm' };
  const happenings = [
    buy('10 @ 10'),
    sell('10', { ...same, kind: 'transform_out' }),
    buy('10 @ 9', { ...same, instrument: 2, kind: 'transform_in' }),
    buy('2 @ 15', { ...same, instrument: 3, kind: 'transform_in' }),
  ];
  expect(picture(happenings)).toEqual(['a long 10:', 'c long 10 of 2: open 10 for 75', 'd long 2 of 3: open 2 for 25']);
});

it('leaves the old position with less cost, and what is spun off with the rest, to the unit', () => {
  const spinOff = { type: 'conversion' as const, becomes: [becomes(1, '1', '0.9'), becomes(2, '0.1', '0.1')] };
  const happenings = [buy('3 @ 3.333333', costing('0.000001')), spinOff, sell('3 @ 3'), sell('0.3 @ 4', { instrument: 2 })];
  const { positions, asides } = built(happenings);
  expect(told({ positions, asides }).map(withoutUid)).toEqual(['a long 3: c 3 = 0.000001 - 0.000001', '* long 0.3 of 2: d 0.3 = 0.2']);
  expect(positions[0]?.averageEntry && decimalText(positions[0].averageEntry)).toBe('2.9999997');
  expect(positions[1]?.averageEntry && decimalText(positions[1].averageEntry)).toBe('3.333333');
});

it('leaves a rest of dust a rest where something is spun off from it', () => {
  const spinOff = { type: 'conversion' as const, becomes: [becomes(1, '1', '0.5'), becomes(2, '1', '0.5')] };
  const happenings = [buy('10 @ 100'), sell('9.99 @ 100'), spinOff, buy('1 @ 10')];
  expect(picture(happenings, { dust: decimal('0.001') })).toEqual([
    'a long 10: b 9.99 = 0',
    'd long 1.01: open 1.01 for 10.5',
    '* long 0.01 of 2: open 0.01 for 0.5',
  ]);
});

it('makes lots that add up where the ratio has no end', () => {
  const { positions } = built([
    buy('1 @ 10'),
    buy('1 @ 10'),
    buy('1 @ 10'),
    { type: 'conversion', becomes: [{ ...becomes(2, '10'), denominator: decimal('3') }] },
  ]);
  expect(positions[1] && decimalText(positions[1].openQuantity)).toBe('10');
});

it('sums no quotes of a pool of several currencies after it became something else', () => {
  const pool = [buy('1 @ 10', { currency: 'USDT' }), buy('1 @ 10', { currency: 'EUR' }), merger];
  expect(built(pool, { matching: 'average' }).positions[1]).toMatchObject({ currency: null, openCostQuote: null, openCost: 20_000_000 });
});

it('takes cash for a part of it off the cost', () => {
  const cash = { quote: decimal('2'), account: decimal('2') };
  expect(picture([buy('10 @ 20'), { ...merger, cash }])).toEqual(['a long 10:', '* long 5 of 2: open 5 for 180']);
  expect(picture([sell('10 @ 20'), { ...merger, cash }])).toEqual(['a short 10:', '* short 5 of 2: open 5 for -180']);
});

it('lacks a rate for cash in another currency than the account', () => {
  const { positions } = built([buy('10 @ 20'), { ...merger, cash: { quote: decimal('2'), account: null } }]);
  expect(positions[1]).toMatchObject({ openCost: null, openCostQuote: 180_000_000, missing: ['rate'] });
});

it('takes carry that no exit has booked along', () => {
  const swap = { type: 'carry' as const, amount: -5 } as Happening;
  const { positions } = built([buy('10 @ 20'), swap, merger, sell('5 @ 40', { instrument: 2 })]);
  expect(positions.map(({ openCarry, exits }) => [openCarry, exits.map(({ carry }) => carry)])).toEqual([
    [0, []],
    [0, [-5]],
  ]);
});

it('leaves carry with the exits there were', () => {
  const swap = { type: 'carry' as const, amount: -5 } as Happening;
  const { positions } = built([buy('10 @ 20'), sell('2 @ 20'), swap, merger]);
  expect(positions.map(({ openCarry, exits }) => [openCarry, exits.map(({ carry }) => carry)])).toEqual([
    [0, [-5]],
    [0, []],
  ]);
});

it('gives carry to one of several arrivals', () => {
  const same = { at: 5 * HOUR, link: 'm' };
  const into = (instrument: number) => buy('5', { ...same, instrument, kind: 'transform_in' });
  const swap = { type: 'carry' as const, amount: -5 } as Happening;
  const { positions } = built([buy('10 @ 10'), swap, sell('10', { ...same, kind: 'transform_out' }), into(2), into(3)]);
  expect(positions.map(({ openCarry }) => openCarry)).toEqual([0, -5, 0]);
});

it('closes a short of what a merger brings at what the old shares cost', () => {
  const happenings = [sell('5 @ 50', { instrument: 2 }), buy('10 @ 20'), merger];
  expect(picture(happenings).map((line) => line.replace(/[0-9a-f]{32}/, '*'))).toEqual(['a short 5 of 2: * 5 = 50', 'b long 10:']);
});

it('says where what left never arrived, and asks about a merger of nothing', () => {
  expect(picture([buy('2 @ 10'), sell('2', { kind: 'transform_out', link: 'm' }), merger])).toEqual([
    'a long 2:',
    'no position c 0',
    'no position b 2',
  ]);
});

it('takes what arrives from nowhere at its own price', () => {
  expect(picture([buy('2 @ 10', { kind: 'transform_in', link: 'm' }), sell('2 @ 11')])).toEqual(['a long 2: b 2 = 2']);
});

it('takes no share away for what arrived earlier from nowhere', () => {
  const into = buy('2 @ 10', { kind: 'transform_in', link: 'm', instrument: 2 });
  const happenings = [into, buy('1 @ 30'), sell('1', { kind: 'transform_out', link: 'm' }), { ...into, at: 2 * HOUR }];
  expect(picture(happenings)).toEqual(['b long 1:', 'a long 4 of 2: open 4 for 50']);
});

it('lets a day without hours bring first what it sells then', () => {
  const day = { byDay: true, at: 0 };
  const [leaves, arrives] = [
    { ...day, kind: 'transform_out' as const, link: 'm' },
    { ...day, kind: 'transform_in' as const, link: 'm', instrument: 2 },
  ];
  const sale = sell('2 @ 9', { ...day, instrument: 2 });
  expect(picture([buy('2 @ 5', day), buy('2 @ 5', arrives), sale, sell('2 @ 5', leaves)], { shorting: 'no' })).toEqual([
    'a long 2:',
    'b long 2 of 2: c 2 = 8',
  ]);
  expect(picture([buy('2 @ 5', arrives), sale], { shorting: 'no' })).toEqual(['a long 2 of 2: b 2 = 8']);
});
