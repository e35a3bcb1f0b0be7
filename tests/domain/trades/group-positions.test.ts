import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstrumentClass } from '../../../src/domain/instruments/instrument.ts';
import { type Groupable, groupPositions, SPREAD_WINDOW_MS, type UserGroup } from '../../../src/domain/trades/group-positions.ts';

/** `a opt 1 AAPL 0 order:7`: uid, class, instrument, underlying, opened (s), links; a time of `d` is a day without an hour. */
function positions(...lines: string[]): Groupable[] {
  return lines.map((line) => {
    const [uid, kind, instrument, underlying, at, ...links] = line.split(' ') as [string, string, string, string, string];
    const openedAt = at === 'd' ? 0 : Number(at) * 1000;
    return { uid, class: CLASSES[kind]!, instrument: Number(instrument), underlying, openedAt, byDay: at === 'd', links };
  });
}
const CLASSES: Record<string, InstrumentClass> = { opt: 'option', fop: 'futureOption', fut: 'future', stk: 'stock', fx: 'forex' };

const group = (kind: UserGroup['kind'], members: string): UserGroup => ({ uid: `g-${members}`, kind, members: members.split(' ') });

/** `a+b spread rule, c` */
const said = (found: ReturnType<typeof groupPositions>) =>
  found.map((each) => (each.kind ? `${each.positions.join('+')} ${each.kind} ${each.source}` : each.positions.join('+'))).join(', ');

describe('the rules', () => {
  it.each<[string, string[], string]>([
    ['one order on two instruments', ['a opt 1 X 0 order:7', 'b opt 2 X 60 order:7'], 'a+b spread rule'],
    ['one order on one instrument, filled again', ['a stk 1 X 0 order:7', 'b stk 1 X 60 order:7'], 'a, b'],
    ['one order on two days', ['a opt 1 X d order:7', 'b opt 2 X d order:7'], 'a+b spread rule'],
    ['two orders', ['a opt 1 X 0 order:7', 'b opt 2 X 60 order:8'], 'a, b'],
    ['an assignment into the stock', ['a opt 1 X 0 assignment:9', 'b stk 2 X 90000 assignment:9'], 'a+b assignment rule'],
    ['a merger into another stock', ['a stk 1 X 0 transform:9', 'b stk 2 Y 90000 transform:9'], 'a+b assignment rule'],
    [
      'a merger, then an assignment',
      ['a stk 1 S 0 transform:1', 'b stk 2 G 90 transform:1 assignment:2', 'c opt 3 G 95 assignment:2'],
      'a+b+c assignment rule',
    ],
    ['a spread that was assigned', ['a opt 1 X 0', 'b opt 2 X 1 assignment:9', 'c stk 3 X 900 assignment:9'], 'a+b+c assignment rule'],
    [
      'an order that was assigned',
      ['a opt 1 X 0 order:7', 'b opt 2 X 60 order:7 assignment:9', 'c stk 3 X 900 assignment:9'],
      'a+b+c assignment rule',
    ],
    ['option legs within the window', ['a opt 1 X 0', 'b opt 2 X 3', 'c opt 3 X 5'], 'a+b+c spread rule'],
    ['a leg a moment too late', ['a opt 1 X 0', 'b opt 2 X 3', 'c opt 3 X 5.001'], 'a+b spread rule, c'],
    [
      'a late leg begins a cluster of its own',
      ['a opt 1 X 0', 'b opt 2 X 3', 'c opt 3 X 6', 'd opt 4 X 8'],
      'a+b spread rule, c+d spread rule',
    ],
    ['options on two underlyings', ['a opt 1 X 0', 'b opt 2 Y 0'], 'a, b'],
    ['a stock with its option', ['a stk 1 X 0', 'b opt 2 X 2'], 'a+b spread rule'],
    ['two listings of one stock', ['a stk 1 X 0', 'b stk 2 X 2'], 'a, b'],
    ['two months of a future', ['a fut 1 ES 0', 'b fut 2 ES 2'], 'a+b spread rule'],
    ['a future with an option on it', ['a fut 1 ES 0', 'b fop 2 ES 2'], 'a+b spread rule'],
    ['two tickets of one pair', ['a fx 1 EURUSD 0', 'b fx 1 EURUSD 1'], 'a, b'],
    ['two tickets of one option', ['a opt 1 X 0', 'b opt 1 X 1'], 'a, b'],
    ['the same spread twice', ['a opt 1 X 0', 'b opt 1 X 0', 'c opt 2 X 1', 'd opt 2 X 1'], 'a+c spread rule, b+d spread rule'],
    ['days without an hour', ['a opt 1 X d', 'b opt 2 X d'], 'a, b'],
    ['what lies between does not part a group', ['a opt 1 X 0', 'z stk 9 Z 1', 'b opt 2 X 2'], 'a+b spread rule, z'],
  ])('%s', (_, given, expected) => {
    expect(said(groupPositions(positions(...given), []))).toBe(expected);
  });
});

describe('the user', () => {
  const spread = ['a opt 1 X 0', 'b opt 2 X 1', 'c opt 3 X 2'];
  it.each<[string, string[], UserGroup[], string]>([
    ['joins what no rule would', ['a stk 1 X 0', 'b stk 2 Y 900'], [group('hedge', 'a b')], 'a+b hedge user'],
    ['joins to a rule’s group, and names it', [...spread, 'd stk 4 Y 9'], [group('roll', 'a d')], 'a+b+c+d roll user'],
    ['names what was assigned', ['a opt 1 X 0 assignment:7', 'b stk 2 X 60 assignment:7'], [group('hedge', 'a b')], 'a+b hedge user'],
    ['takes one leg out', spread, [group('apart', 'b')], 'a+c spread rule, b'],
    ['takes two out, each alone', spread, [group('apart', 'b c')], 'a, b, c'],
    ['takes out of an order', ['a opt 1 X 0 order:7', 'b opt 2 X 60 order:7'], [group('apart', 'a')], 'a, b'],
    ['takes out of an assignment', ['a opt 1 X 0 assignment:7', 'b stk 2 X 60 assignment:7'], [group('apart', 'b')], 'a, b'],
    ['takes two out and joins them', spread, [group('apart', 'b c'), group('manual', 'b c')], 'a, b+c manual user'],
    ['leaves no new spread behind', ['a opt 1 X 0', 'b opt 2 X 4', 'c opt 3 X 8'], [group('apart', 'a')], 'a, b, c'],
    [
      'of two groups that meet the first by uid is the name',
      ['a stk 1 X 0', 'b stk 2 Y 9', 'c stk 3 Z 99'],
      [group('hedge', 'b c'), group('ladder', 'a b')],
      'a+b+c ladder user',
    ],
    ['joins nothing with what is gone', ['a stk 1 X 0'], [group('hedge', 'a gone')], 'a'],
    ['names no rule’s group by one member', spread, [group('hedge', 'a gone'), group('manual', 'b b')], 'a+b+c spread rule'],
  ])('%s', (_, given, groups, expected) => {
    expect(said(groupPositions(positions(...given), groups))).toBe(expected);
  });
});

/** Few instruments, links and moments, so that nearly everything meets. */
const anyAccount = fc
  .record({
    rows: fc.array(
      fc.record({
        instrument: fc.integer({ min: 0, max: 5 }),
        at: fc.integer({ min: 0, max: 120 }),
        byDay: fc.boolean(),
        links: fc.array(fc.constantFrom('order:1', 'order:2', 'assignment:1', 'transform:1'), { maxLength: 1 }),
      }),
      { maxLength: 25 },
    ),
    groups: fc.array(
      fc.record({
        kind: fc.constantFrom<UserGroup['kind']>('apart', 'manual', 'hedge'),
        members: fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 3 }),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ rows, groups }) => ({
    account: rows
      .map(({ instrument, at, byDay, links }, n): Groupable => {
        const kind = (['option', 'stock', 'future'] as const)[instrument % 3]!;
        const openedAt = byDay ? 0 : at * 1000;
        return {
          uid: `p${n}`,
          instrument,
          underlying: instrument < 3 ? 'X' : 'Y',
          class: kind,
          openedAt,
          byDay,
          links: n % 5 ? [] : links,
        };
      })
      .sort((a, b) => a.openedAt - b.openedAt || (a.uid < b.uid ? -1 : 1)),
    groups: groups.map(({ kind, members }, n): UserGroup => ({ uid: `g${n}`, kind, members: members.map((m) => `p${m}`) })),
  }));

/** What the ledger does, as the documentation of groupPositions says. */
function surroundings(account: readonly Groupable[], groups: readonly UserGroup[], seed: string): Groupable[] {
  const found = new Set([seed]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    const held = account.filter(({ uid }) => found.has(uid));
    for (const each of account) {
      const near = held.some(
        (other) =>
          other.links.some((link) => each.links.includes(link)) ||
          (other.underlying === each.underlying && Math.abs(other.openedAt - each.openedAt) <= SPREAD_WINDOW_MS),
      );
      if (near || groups.some(({ members }) => members.includes(each.uid) && members.some((uid) => found.has(uid)))) found.add(each.uid);
    }
  }
  return account.filter(({ uid }) => found.has(uid));
}

it('holds every position once, in opening order', () => {
  fc.assert(
    fc.property(anyAccount, ({ account, groups }) => {
      const found = groupPositions(account, groups).map((each) => each.positions);
      const order = new Map(account.map(({ uid }, at) => [uid, at]));
      const places = found.map((group) => group.map((uid) => order.get(uid)!));
      expect(places.flat().sort((a, b) => a - b)).toEqual(account.map((_, at) => at));
      for (const group of places) expect(group).toEqual([...group].sort((a, b) => a - b));
      expect(places.map(([first]) => first)).toEqual(places.map(([first]) => first!).sort((a, b) => a - b));
    }),
    { numRuns: 2000 },
  );
});

it('of the surroundings of a position is that of the whole account', () => {
  fc.assert(
    fc.property(anyAccount, fc.nat(), ({ account, groups }, pick) => {
      fc.pre(account.length > 0);
      const seed = account[pick % account.length]!.uid;
      const part = surroundings(account, groups, seed);
      const whole = groupPositions(account, groups).filter(({ positions: [first] }) => part.some(({ uid }) => uid === first));
      expect(groupPositions(part, groups)).toEqual(whole);
    }),
    { numRuns: 5000 },
  );
});
