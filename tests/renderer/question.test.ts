import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Asked } from '../../renderer/features/dashboard/asked.ts';
import { createQuestion, type Question } from '../../renderer/features/dashboard/question.ts';
import { AppError } from '../../src/contract/errors.ts';
import type { reports } from '../../src/contract/reports.ts';
import type { ClientCall } from '../../src/transport/create-client.ts';

type Review = typeof reports.review;
let client: QueryClient;
let asked: string[];
let waiting: Map<string, { give: (data: unknown) => void; refuse: (error: Error) => void }>;
let signals: Map<string, AbortSignal>;
let drawn: number;

beforeEach(() => {
  client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } });
  [asked, waiting, signals, drawn] = [[], new Map(), new Map(), 0];
});
afterEach(() => client.clear());

const call = Object.assign(
  (input: object, { signal }: { signal: AbortSignal }) => {
    const key = JSON.stringify(input);
    asked.push(key);
    signals.set(key, signal);
    return new Promise((give, refuse) => waiting.set(key, { give, refuse }));
  },
  { path: 'reports.review' },
) as unknown as ClientCall<Review>;

/** What is looked at: trades of a symbol; of none nothing is asked. */
const about = (symbol: string | null, others = ''): Asked =>
  ({ filter: symbol === null ? {} : { symbols: [symbol] }, beforeWords: others }) as unknown as Asked;
const inquire = ({ filter }: Asked) => (filter.symbols ? { filter } : null);
const keyOf = (symbol: string) => JSON.stringify({ filter: { symbols: [symbol] } });
const settle = () => new Promise((done) => setTimeout(done, 5));
const give = async (symbol: string, data: unknown) => {
  waiting.get(keyOf(symbol))?.give(data);
  await settle();
};
const shown = (question: Question<Review>) => {
  const { data, error, asked, input } = question.answer();
  return { data, error: error?.message, of: asked.filter.symbols?.[0], input: input && JSON.stringify(input) };
};
const listen = (question: Question<Review>) => question.subscribe(() => void drawn++);
const begin = (asked: Asked) => createQuestion(client, call, { asked, inquire });

test('an answer stays until the next one comes, with what it is of', async () => {
  const question = begin(about('A'));
  listen(question);
  expect(shown(question)).toEqual({ data: undefined, error: undefined, of: 'A', input: null });
  await give('A', 1);
  question.ask(about('B'));
  await settle();
  expect(shown(question)).toEqual({ data: 1, error: undefined, of: 'A', input: keyOf('A') });
  expect(drawn).toBe(1);
  await give('B', 2);
  expect(shown(question)).toEqual({ data: 2, error: undefined, of: 'B', input: keyOf('B') });
  expect(drawn).toBe(2);
});

test('what is refused is an answer, and the next question has one again', async () => {
  const question = begin(about('A'));
  listen(question);
  waiting.get(keyOf('A'))?.refuse(new AppError('invalid_input', 'No.'));
  await settle();
  expect(shown(question)).toEqual({ data: undefined, error: 'No.', of: 'A', input: keyOf('A') });
  question.ask(about('B'));
  await settle();
  expect(shown(question).error).toBe('No.');
  await give('B', 2);
  expect(shown(question)).toEqual({ data: 2, error: undefined, of: 'B', input: keyOf('B') });
});

test('where nothing is asked there is no answer, and then one again', async () => {
  const question = begin(about('A'));
  listen(question);
  await give('A', 1);
  question.ask(about(null));
  await settle();
  expect(shown(question)).toEqual({ data: undefined, error: undefined, of: undefined, input: null });
  question.ask(about('A'));
  await settle();
  expect(shown(question)).toEqual({ data: 1, error: undefined, of: 'A', input: keyOf('A') });
  expect(asked).toHaveLength(1);
});

test('the same question about something else is told, though nobody has to answer it', async () => {
  const question = begin(about('A'));
  listen(question);
  await give('A', 1);
  const later = about('A', 'compared with May');
  question.ask(later);
  await settle();
  expect(question.answer().asked).toBe(later);
  expect([asked.length, drawn]).toEqual([1, 2]);
});

test('a card that turns to what is known hears of it at once, and by drawing again asks nothing', async () => {
  const question = begin(about('A'));
  listen(question);
  await give('A', 1);
  const other = () => ({ filter: { symbols: ['C'] } });
  question.turn(other, question.answer().asked);
  await give('C', 3);
  expect([shown(question).data, drawn]).toEqual([3, 2]);
  question.turn(inquire, question.answer().asked);
  expect([shown(question).data, drawn]).toEqual([1, 3]);
  const answer = question.answer();
  question.turn(inquire, answer.asked);
  expect(question.answer()).toBe(answer);
  await settle();
  expect([asked.length, drawn]).toEqual([2, 3]);
});

test('a change to the journal is told, and who left hears nothing more', async () => {
  const question = begin(about('A'));
  const leave = listen(question);
  leave();
  const leaveAgain = listen(question);
  await give('A', 1);
  void client.invalidateQueries();
  await give('A', 2);
  expect([shown(question).data, drawn]).toEqual([2, 2]);
  leaveAgain();
  void client.invalidateQueries();
  await settle();
  // Once for each that listened, and for the change that somebody heard of.
  expect([asked.length, drawn]).toEqual([3, 2]);
});

test('what is foreseen is asked once, and nobody hears of it before it is asked for', async () => {
  const question = begin(about('A'));
  listen(question);
  await give('A', 1);
  question.foresee(about('B'));
  question.foresee(about(null));
  await give('B', 2);
  expect([shown(question).data, drawn, asked.length]).toEqual([1, 1, 2]);
  question.ask(about('B'));
  expect(shown(question)).toEqual({ data: 2, error: undefined, of: 'B', input: keyOf('B') });
  await settle();
  expect([drawn, asked.length]).toEqual([2, 2]);
});

test('what was foreseen is taken back where it never was asked for, and only there', () => {
  const question = begin(about('A'));
  listen(question);
  const takeBacks = ['B', 'C'].map((symbol) => question.foresee(about(symbol)));
  question.ask(about('C'));
  for (const takeBack of takeBacks) takeBack();
  expect(['B', 'C'].map((symbol) => signals.get(keyOf(symbol))?.aborted)).toEqual([true, false]);
});
