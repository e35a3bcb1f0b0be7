import fc from 'fast-check';
import type { Period } from '../../src/domain/calendar/period-days.ts';
import type { Filter, GroupRef } from '../../src/domain/filter.ts';
import type { FilterJournal } from './filter-journal.ts';
import { PERIODS } from './plain-filter.ts';

type Some = FilterJournal['some'];

export type Generators = { readonly [N in keyof Filter]-?: fc.Arbitrary<NonNullable<Filter[N]>> };

/** Random values of each dimension, of their own. */
export function filterDimensions(some: Some): Generators {
  const list = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
  const day = fc.option(
    fc.integer({ min: -5, max: 120 }).map((n) => new Date((some.firstDay + n * 3) * 86_400_000).toISOString().slice(0, 10)),
  );
  const meaning = fc.constantFrom('realised' as const, 'closed' as const, 'opened' as const);
  const span = (min: number, max: number, digits: number) => {
    const value = fc.option(fc.integer({ min, max }).map((n) => String(n / 10 ** digits)));
    return fc.record({ from: value, to: value });
  };
  const minutes = fc.option(fc.nat(5000));
  const star = fc.integer({ min: 1, max: 5 });
  const word = fc.constantFrom('break', 'uber', 'early', 'stop', 's01', 'S0', 'f', 'gap', 'fade', 'late', 'pati', 'calm', 'nowhere', 'Ü');
  const few = (uids: readonly string[]) => fc.subarray([...uids], { maxLength: 1 });
  const tags = some.tags;
  return {
    accounts: list([...some.accounts, NOBODY]),
    symbols: fc.subarray([...some.symbols, 'nothing'], { minLength: 1, maxLength: 6 }),
    classes: list(['stock', 'future', 'forex', 'bond']),
    direction: fc.constantFrom('long', 'short'),
    status: fc.constantFrom('open', 'closed'),
    dates: fc.oneof(
      { weight: 3, arbitrary: fc.record({ meaning, from: day, to: day }) },
      { weight: 1, arbitrary: fc.record({ meaning, period: fc.constantFrom(...(Object.keys(PERIODS) as Period[])) }) },
    ),
    weekdays: list([1, 2, 3, 4, 5, 6, 7]),
    hours: fc.record({ from: fc.nat(23), to: fc.nat(23) }),
    heldMinutes: fc.record({ from: minutes, to: minutes }),
    result: list(['win', 'loss', 'breakeven', 'unknown'] as const),
    net: span(-90_000, 90_000, 2),
    r: span(-500, 500, 2),
    quantity: span(0, 9000, 1),
    tags: fc.record({ any: fc.subarray([...tags, NOBODY]), all: few(tags), none: few(tags) }),
    setups: list([...some.setups, NOBODY]),
    ruleBroken: fc.constantFrom(true as const, some.rule, NOBODY),
    rating: fc.record({ from: star, to: star }),
    reviewed: fc.boolean(),
    hasNote: fc.boolean(),
    hasImage: fc.boolean(),
    text: fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' ')),
    imports: list([...some.imports, NOBODY]),
    trades: list([...some.trades, NOBODY]),
    groups: fc.uniqueArray(group(some), { minLength: 1, maxLength: 2, selector: ({ by }) => by }),
  };
}

const group = (some: Some): fc.Arbitrary<GroupRef> =>
  fc
    .oneof(
      fc.record({ by: fc.constant('symbol' as const), key: fc.constantFrom(...some.symbols) }),
      fc.record({ by: fc.constant('side' as const), key: fc.constantFrom('long', 'short') }),
      fc.record({ by: fc.constant('weekday' as const), key: fc.integer({ min: 1, max: 7 }).map(String) }),
      fc.record({ by: fc.constant('hour' as const), key: fc.constantFrom('', '9', '15') }),
      fc.record({ by: fc.constant('rating' as const), key: fc.constantFrom('', '1', '4') }),
      fc.record({ by: fc.constant('setup' as const), key: fc.constantFrom('', ...some.setups) }),
    )
    .map((each) => ({ ...each, of: null }));

const NOBODY = 'f'.repeat(32);

/** A few dimensions of all: together they would mean nothing. */
export function randomFilter(some: Some): fc.Arbitrary<Filter> {
  const all = filterDimensions(some);
  const names = fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 20, arbitrary: fc.uniqueArray(fc.constantFrom(...(Object.keys(all) as (keyof Filter)[])), { minLength: 1, maxLength: 3 }) },
  );
  return names.chain(
    (kept) => fc.record(Object.fromEntries(kept.map((name) => [name, all[name] as fc.Arbitrary<unknown>]))) as fc.Arbitrary<Filter>,
  );
}
