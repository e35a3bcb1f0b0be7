import type { Call, InputOf, OutputOf } from '../../../src/contract/call.ts';
import type { AppError } from '../../../src/contract/errors.ts';
import type { ClientCall } from '../../../src/transport/create-client.ts';
import { useQuery } from '../../data/use-query.ts';
import { useAskAhead } from './ask-ahead.ts';
import { type Asked, useAsked } from './asked.ts';
import { useAnswered } from './use-answered.ts';

export interface Answer<C extends Call> {
  readonly data: OutputOf<C> | undefined;
  readonly error: AppError | null;
  /** What it is of: an answer stays until the next one comes. */
  readonly asked: Asked;
  /** The question that it answers. */
  readonly input: InputOf<C> | null;
}

/** What a card shows: the answer to its question about what is looked at. What it draws of an old one is not drawn again while another is asked for. */
export function useAnswer<C extends Call<'query'>>(call: ClientCall<C>, inputOf: (asked: Asked) => InputOf<C> | null): Answer<C> {
  useAskAhead(call, inputOf);
  const asked = useAsked();
  const input = inputOf(asked);
  const query = useQuery(call, input as InputOf<C>, { enabled: input !== null, keepPrevious: true });
  return { data: query.data, error: query.error, asked: useAnswered(query, asked), input: useAnswered(query, input) };
}
