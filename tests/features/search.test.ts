import { describe, expect, it, test } from 'vitest';
import type { HitGroup } from '../../src/contract/search.ts';
import { wordsOf } from '../../src/domain/words-of-text.ts';
import { tradingJournal } from '../support/trading-journal.ts';

/** Four trades with words about them. */
async function spoken() {
  const journal = await tradingJournal();
  const { api, fillsOf } = journal;
  const [mnq] = await fillsOf('MNQ', ['buy', 1, 10], ['sell', 1, 11]);
  const [aapl] = await fillsOf('AAPL', ['buy', 1, 10], ['sell', 1, 11]);
  const [second] = await fillsOf('MNQ', ['buy', 1, 10], ['sell', 1, 9]);
  const late = await api.tags.create({ group: 'mistake', name: 'Late entry', description: 'Chased the candle' });
  const setup = await api.tags.create({ group: 'setup', name: 'Opening range break' });
  await api.tags.setRules({ tag: setup.uid, rules: [{ uid: null, phase: 'entry', text: 'Wait for the retest' }] });
  await api.trades.annotate({ uids: [mnq!], changes: { note: 'Überlegt: the level\nheld twice before.', setup: setup.uid } });
  await api.trades.annotate({ uids: [aapl!], changes: { note: 'Sold into strength', addTags: [late.uid] } });
  const { exits } = await api.exits.list({ trade: second! });
  await api.exits.annotate({ exit: exits[0]!.uid, version: null, changes: { note: 'Panicked out of it' } });
  const plan = await api.plans.create({ status: 'missed', ...PLAN, note: 'Gap fill towards the close' });
  const find = async (text: string, limit?: number) => (await api.search.find({ text, ...(limit && { limit }) })).groups;
  return { ...journal, find, mnq: mnq!, aapl: aapl!, second: second!, late, setup, plan };
}
const PLAN = {
  ...{ account: null, instrument: null, side: 'buy' as const, day: '2026-01-05', entry: '10', quantity: '1', risk: null },
  targets: [],
};

/** group: kind title | context, with what is marked in brackets. */
function picture(groups: readonly HitGroup[]): string[] {
  const show = ({ text, marks }: HitGroup['hits'][number]['title']) =>
    marks.reduceRight((all, { from, to }) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`, text);
  return groups.flatMap(({ name, hits, total }) => [
    `${name} ${total}`,
    ...hits.map(({ kind, title, context }) => `- ${kind} ${show(title)}${context.text && ` | ${show(context)}`}`),
  ]);
}

const CASES: [string, string[]][] = [
  ['mnq', ['symbols 1', '- symbol [MNQ]', 'trades 2', '- trade [MNQ]', '- trade [MNQ]']],
  ['mnq range', ['trades 1', '- trade [MNQ]']],
  ['mnq uber', ['trades 1', '- trade [MNQ] | [Über]legt: the level held twice before.']],
  ['twice', ['trades 1', '- trade MNQ | Überlegt: the level held [twice] before.']],
  ['strength', ['trades 1', '- trade AAPL | Sold into [strength]']],
  ['panick', ['notes 1', '- exit MNQ | [Panick]ed out of it']],
  ['candle', ['notes 1', '- tag Late entry | Chased the [candle]']],
  ['retest', ['notes 1', '- setup Opening range break | Wait for the [retest]']],
  ['gap', ['notes 1', '- plan  | [Gap] fill towards the close']],
  ['late', ['trades 1', '- trade AAPL', 'tags 1', '- tag [Late] entry']],
  ['opening range break', ['tags 1', '- setup [Opening] [range] [break]', 'trades 1', '- trade MNQ']],
  ['aalp', ['symbols 1', '- symbol AAPL']],
  ['apl', ['symbols 1', '- symbol AAPL']],
  ['opning rnage', ['tags 1', '- setup Opening range break']],
  ['lte', ['tags 1', '- tag Late entry']],
  ['mian', ['accounts 1', '- account Main']],
  ['main', ['accounts 1', '- account [Main]']],
  ['2026-01-05', ['days 1', '- day 2026-01-05']],
  ['Jan 5 2026', ['days 1', '- day 2026-01-05']],
  ['nothing like this', []],
  ['xyzzy', []],
];

describe('what is typed', () => {
  it.each(CASES)('%s', async (text, expected) => {
    const { find } = await spoken();
    expect(picture(await find(text))).toEqual(expected);
  });
});

test('today is the day that the settings begin', async () => {
  const { api, find } = await spoken();
  await api.settings.update({ reportingZone: 'UTC', day: { zone: 'UTC', startsAt: '14:00', label: 'end' } });
  expect(picture(await find('today'))).toEqual(['days 1', '- day 2026-01-06']);
});

test('hits name what they open, and figures come as data', async () => {
  const { find, mnq, second, setup } = await spoken();
  const [tags, trades] = await find('opening range break');
  expect(tags!.hits[0]).toMatchObject({ kind: 'setup', id: setup.uid, count: 1, trade: null });
  expect(trades!.hits[0]).toMatchObject({ id: mnq, trade: { uid: mnq, symbol: 'MNQ', net: '1', currency: 'USD', direction: 'long' } });
  expect((await find('panicked'))[0]!.hits[0]).toMatchObject({ kind: 'exit', id: second, trade: { uid: second } });
  expect((await find('2026-01-05'))[0]!.hits[0]).toMatchObject({ kind: 'day', id: '2026-01-05', count: 3 });
});

test('of many, the newest come first, so many as were asked for, with the number of all', async () => {
  const { find, api, fillsOf } = await spoken();
  for (let n = 0; n < 8; n++) await fillsOf('TSLA', ['buy', 1, 10], ['sell', 1, 11]);
  const { trades } = await api.trades.page({ limit: 100 });
  const [symbols, found] = await find('tsla', 3);
  expect(symbols!.hits.map(({ id, count }) => [id, count])).toEqual([['TSLA', 8]]);
  expect([found!.total, found!.hits.map(({ id }) => id)]).toEqual([8, trades.slice(0, 3).map(({ uid }) => uid)]);
});

test('what was taken back, or whose fills are gone for now, is not found', async () => {
  const { api, find, mnq } = await spoken();
  await api.bin.put({ uids: [mnq] });
  expect(picture(await find('twice'))).toEqual([]);
  await api.history.undo({});
  expect(picture(await find('twice'))).toHaveLength(2);
  await api.trades.annotate({ uids: [mnq], changes: { note: 'Something else' } });
  expect(picture(await find('twice'))).toEqual([]);
  await api.history.undo({});
  expect(picture(await find('twice'))).toHaveLength(2);
});

const HOSTILE = [
  '"',
  '""',
  '*',
  'a*',
  '"a" OR "b"',
  'NOT a',
  'a AND (b',
  'NEAR(a b, 2)',
  'note : a',
  '{note captions} : a',
  '-a',
  '^a',
  'a + b',
  "'; DROP TABLE word_index; --",
  '\\',
  '%',
  '_',
  '$1',
  ':first',
  '?',
  '[]',
  '(((((',
  '…',
  '🚀',
  '́',
  'ﷺ',
  'a'.repeat(200),
  'a '.repeat(100),
  'z'.repeat(199),
  `${'ab'.repeat(60)} ab`,
];
test('nothing that is typed is taken for more than its words', async () => {
  const { api, aapl } = await spoken();
  for (const text of HOSTILE) {
    await api.trades.annotate({ uids: [aapl], changes: { note: `before ${text} after` } });
    const started = performance.now();
    const { groups } = await api.search.find({ text });
    const { rows } = await api.table.page({ filter: { text } });
    expect(performance.now() - started).toBeLessThan(1000);
    if (wordsOf(text).length > 0) expect(rows.map(({ uid }) => uid)).toContain(aapl);
    for (const hit of groups.flatMap(({ hits }) => hits)) expect(hit.context.text.length).toBeLessThan(200);
  }
}, 20_000);

test('a text that is too long is refused with a sentence', async () => {
  const { api } = await spoken();
  await expect(api.search.find({ text: 'a'.repeat(201) })).rejects.toMatchObject({ code: 'invalid_input' });
});
