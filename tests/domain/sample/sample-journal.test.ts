import { describe, expect, it } from 'vitest';
import { decimalText, parseDecimal } from '../../../src/domain/decimal/decimal-text.ts';
import { recogniseInstrument } from '../../../src/domain/instruments/recognise-instrument.ts';
import { DAY_MS, thirdFriday } from '../../../src/domain/sample/sample-days.ts';
import type { SampleCash, SampleFill, SampleJournal, SamplePlan, SampleWords } from '../../../src/domain/sample/sample-facts.ts';
import { sampleJournal } from '../../../src/domain/sample/sample-journal.ts';

const LAST_DAY = '2026-01-30';
const sample = sampleJournal(LAST_DAY);
const of = (account: SampleFill['account']) => sample.fills.filter((fill) => fill.account === account);

it('is the same for a day and a seed, and another one for another', () => {
  expect(sampleJournal(LAST_DAY)).toEqual(sample);
  expect(sampleJournal(LAST_DAY, { seed: 2 }).fills).not.toEqual(sample.fills);
  expect(sampleJournal('2025-06-30').fills.at(-1)?.at).toBeLessThan(Date.UTC(2025, 6, 1));
});

it('lies in the two years up to the end of that day, in order', () => {
  const times = sample.fills.map(({ at }) => at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(times[0]).toBeGreaterThan(Date.UTC(2024, 0, 30));
  expect(times.at(-1)).toBeLessThan(Date.UTC(2026, 0, 31));
  expect(times.at(-1)).toBeGreaterThan(Date.UTC(2026, 0, 29));
});

it('has nothing of what has not happened yet, and all before it as it is with the whole day', () => {
  const now = Date.UTC(2026, 0, 30, 15);
  const today = sampleJournal(LAST_DAY, { until: now });
  expect(today.fills).toEqual(sample.fills.filter(({ at }) => at < now));
  expect(today.fills.length).toBeLessThan(sample.fills.length);
  const taken = ({ plans }: SampleJournal) => plans.filter(({ anchor }) => anchor !== null && isFilled(today, anchor));
  expect(taken(today)).toEqual(taken(sample));
  expect([...today.plans, ...today.cash, ...today.words].filter((one) => whenOf(one) >= now)).toEqual([]);
  expect(today.dayNotes.filter(({ day }) => day >= LAST_DAY)).toEqual([]);
});

// Futures open on Sunday evening, which is after the end of that day in UTC.
it.each([LAST_DAY, '2026-03-01', '2026-06-07'])('up to %s, plans and words are about fills that are there', (day) => {
  const made = sampleJournal(day);
  expect(made.words.filter(({ anchor }) => !isFilled(made, anchor))).toEqual([]);
  expect(made.plans.filter(({ anchor }) => anchor !== null && !isFilled(made, anchor))).toEqual([]);
});

it('writes every number the one way we do', () => {
  const written = [
    ...sample.fills.flatMap(({ quantity, price, rate, stated, costs }) => [
      quantity,
      price,
      rate,
      stated?.realized,
      ...costs.map(({ amount }) => amount),
    ]),
    ...sample.cash.map(({ amount }) => amount),
    ...sample.plans.flatMap(({ entry, stop, quantity, risk, targets }) => [
      entry,
      stop,
      quantity,
      risk?.value,
      ...targets.map(({ price }) => price),
    ]),
  ].filter((text) => text !== null && text !== undefined);
  const wrong = written.filter((text) => {
    const value = parseDecimal(text);
    return !value || decimalText(value) !== text;
  });
  expect(wrong).toEqual([]);
  expect(sample.fills.filter(({ quantity, price }) => Number(quantity) <= 0 || Number(price ?? 1) <= 0)).toEqual([]);
});

it('has a name of its own for everything', () => {
  for (const list of [sample.fills, sample.cash, sample.plans, sample.words])
    expect(new Set(list.map(({ uid }) => uid)).size).toBe(list.length);
});

it('names instruments as files do', () => {
  for (const { text, assetClass, at } of new Map(sample.fills.map((fill) => [fill.text, fill])).values()) {
    const found = recogniseInstrument(text, { on: new Date(at).toISOString().slice(0, 10), assetClass });
    expect([text, found.kind === 'known' && found.instrument.class]).toEqual([text, assetClass]);
  }
});

it('trades shares and options in the hours of New York only, and futures not on Saturdays', () => {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const outside = [...of('Margin'), ...of('Options')].filter(({ at }) => {
    const [day = '', time = ''] = clock.format(at).split(' ');
    return /Sat|Sun/.test(day) || time < '09:30' || time > '16:00';
  });
  expect(outside.map(({ at, text }) => `${clock.format(at)} ${text}`)).toEqual([]);
  expect(of('Futures').filter(({ at }) => clock.format(at).startsWith('Sat'))).toEqual([]);
});

it('never trades a future that is about to expire', () => {
  const late = of('Futures').filter(({ text, at }) => {
    const [, code = '', year = ''] = /([FGHJKMNQUVXZ])(\d\d)$/.exec(text) ?? [];
    return at > thirdFriday(2000 + Number(year), 'FGHJKMNQUVXZ'.indexOf(code) + 1) * DAY_MS - 7 * DAY_MS;
  });
  expect(late.map(({ text, at }) => `${text} on ${new Date(at).toISOString()}`)).toEqual([]);
});

describe('its fills', () => {
  it('come twice in one instant now and then, equal in all but their name', () => {
    const seen = new Map<string, number>();
    for (const { account, text, side, quantity, price, at } of sample.fills) {
      const key = [account, text, side, quantity, price, at].join();
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect([...seen.values()].filter((times) => times === 2).length).toBeGreaterThan(200);
  });

  it('pay fees in the coin that was bought', () => {
    expect(of('Coins').every(({ side, costs, text }) => costs[0]?.currency === (side === 'buy' ? text.slice(0, 3) : 'USDT'))).toBe(true);
  });

  it('tie an assigned put to its shares', () => {
    const links = Map.groupBy(
      sample.fills.filter(({ link }) => link !== null),
      ({ link }) => link,
    );
    expect(links.size).toBeGreaterThan(3);
    for (const pair of links.values()) {
      expect(pair.map(({ kind, assetClass, price }) => [kind, assetClass === 'option', price === null])).toEqual([
        ['assignment', true, true],
        ['assignment', false, false],
      ]);
    }
  });
});

it('more is lost and done wrong in the bad stretches', () => {
  const mistakes = (from: string, to: string) => {
    const inside = sample.words.filter(({ anchor }) => {
      const at = sample.fills.find(({ uid }) => uid === anchor)!.at;
      return at >= Date.parse(from) && at < Date.parse(to);
    });
    return inside.filter(({ tags }) => tags.some(({ kind }) => kind === 'mistake')).length / inside.length;
  };
  expect(mistakes('2024-07-15', '2024-09-01')).toBeGreaterThan(1.5 * mistakes('2024-10-01', '2025-03-01'));
});

const isFilled = ({ fills }: SampleJournal, anchor: string) => fills.some(({ uid }) => uid === anchor);
const whenOf = (one: SamplePlan | SampleCash | SampleWords) => ('at' in one ? one.at : 'reviewedAt' in one ? one.reviewedAt : null) ?? 0;
