import { hashKey } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import type { Call, InputOf } from '../../../src/contract/call.ts';
import type { ClientCall } from '../../../src/transport/create-client.ts';
import { queryClient } from '../../data/query-client.ts';
import { queryOf } from '../../data/query-of.ts';
import type { Asked } from './asked.ts';
import type { Layout } from './layout.ts';

type Query = ReturnType<typeof queryOf>;
type Question = (asked: Asked) => Query | null;

/** What the cards on the screen would ask about other trades. */
const questions = new Set<RefObject<Question>>();

/** Says what a card asks of the trades that are looked at; null: nothing. */
export function useAskAhead<C extends Call<'query'>>(call: ClientCall<C>, inputOf: (asked: Asked) => InputOf<C> | null): void {
  const question: Question = (asked) => {
    const input = inputOf(asked);
    return input === null ? null : queryOf(call as ClientCall, input);
  };
  const latest = useRef(question);
  useEffect(() => {
    latest.current = question;
  });
  useEffect(() => {
    questions.add(latest);
    return () => void questions.delete(latest);
  }, []);
}

/** Asks what all cards will ask, before any is drawn for it: the answers are on their way meanwhile. Cards of another layout ask by themselves. */
export function useAskAll(asked: Asked, layout: Layout): void {
  const drawn = useRef(layout);
  const ahead = useRef({ about: asked, asked: new Set<string>() });
  if (ahead.current.about !== asked && drawn.current === layout) {
    ahead.current.about = asked;
    for (const [key, query] of queriesOf(asked)) {
      ahead.current.asked.add(key);
      void queryClient.prefetchQuery(query);
    }
  }
  useEffect(() => {
    drawn.current = layout;
  }, [layout]);
  // A drawing may be given up for another: what counts is the one that came to be.
  useEffect(() => {
    const wanted = new Set(queriesOf(asked).map(([key]) => key));
    for (const key of ahead.current.asked) if (!wanted.has(key)) leave(key);
    ahead.current.asked = wanted;
  }, [asked]);
  useEffect(() => () => ahead.current.asked.forEach(leave), []);
}

function queriesOf(asked: Asked): [key: string, Query][] {
  return [...questions]
    .map(({ current: question }) => question(asked))
    .filter((query) => query !== null)
    .map((query) => [hashKey(query.queryKey), query]);
}

/** What was left before its card came to it is nobody's question any more. */
function leave(key: string): void {
  const query = queryClient.getQueryCache().get(key);
  if (query?.state.fetchStatus === 'fetching' && query.getObserversCount() === 0) void query.cancel({ revert: true });
}
