import { hashKey, type QueryKey } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import type { Call, InputOf } from '../../../src/contract/call.ts';
import type { ClientCall } from '../../../src/transport/create-client.ts';
import { queryClient } from '../../data/query-client.ts';
import { queryOf } from '../../data/query-of.ts';
import type { Asked } from './asked.ts';

type Question = (asked: Asked) => ReturnType<typeof queryOf> | null;

/** What each card would ask about other trades. */
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

/** Asks what all cards will ask, before any is drawn for it: the answers are on their way meanwhile. */
export function askAhead(asked: Asked): void {
  if (about === asked) return;
  about = asked;
  for (const query of ahead) leave(query);
  ahead = [...questions].map(({ current }) => current(asked)).filter((each) => each !== null);
  for (const query of ahead) void queryClient.prefetchQuery(query);
}
let about: Asked | null = null;
let ahead: { queryKey: QueryKey }[] = [];

/** What was left before its card came to it is nobody's question any more. */
function leave({ queryKey }: { queryKey: QueryKey }): void {
  const query = queryClient.getQueryCache().get(hashKey(queryKey));
  if (query?.state.fetchStatus === 'fetching' && query.getObserversCount() === 0) void query.cancel({ revert: true });
}
