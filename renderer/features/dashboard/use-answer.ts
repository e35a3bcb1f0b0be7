import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Call } from '../../../src/contract/call.ts';
import type { ClientCall } from '../../../src/transport/create-client.ts';
import { queryClient } from '../../data/query-client.ts';
import { useBoard } from './board.ts';
import { type Answer, createQuestion, type Inquire } from './question.ts';

/** What a card shows: the answer to its question about what is looked at. It is drawn again when another answer is there, not before. */
export function useAnswer<C extends Call<'query'>>(call: ClientCall<C>, inquire: Inquire<C>): Answer<C> {
  const board = useBoard();
  const [question] = useState(() => createQuestion(queryClient, call, { asked: board.now, inquire }));
  useEffect(() => question.turn(inquire, board.now));
  useEffect(() => board.add(question), [board, question]);
  return useSyncExternalStore(question.subscribe, question.answer);
}
