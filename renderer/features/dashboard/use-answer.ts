import type { Call, InputOf, OutputOf } from '../../../src/contract/call.ts';
import type { AppError } from '../../../src/contract/errors.ts';
import type { ClientCall } from '../../../src/transport/create-client.ts';
import { useQuery } from '../../data/use-query.ts';
import { useAskAhead } from './ask-ahead.ts';
import { type Asked, useAsked } from './asked.ts';
import { useAnswered } from './use-answered.ts';

export interface Answer<T> {
  readonly data: T | undefined;
  readonly error: AppError | null;
  /** Of what was asked before: it stays until the one to this comes. */
  readonly isOld: boolean;
  readonly asked: Asked;
}

/** What a card shows: the answer to its question about what is looked at. What it draws of an old one is not drawn again while another is asked for. */
export function useAnswer<C extends Call<'query'>>(
  call: ClientCall<C>,
  inputOf: (asked: Asked) => InputOf<C> | null,
  /** What takes longer: it is asked once this is true, and after what the others ask. */
  { after }: { after?: boolean } = {},
): Answer<OutputOf<C>> {
  const question = (asked: Asked) => (after === false ? null : inputOf(asked));
  useAskAhead(call, question, after !== undefined);
  const input = question(useAsked());
  const { data, error, isPlaceholderData } = useQuery(call, input as InputOf<C>, { enabled: input !== null, keepPrevious: true });
  return { data, error, isOld: isPlaceholderData, asked: useAnswered({ data, isPlaceholderData }) };
}
