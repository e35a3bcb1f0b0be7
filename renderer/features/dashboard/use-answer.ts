import type { Call, InputOf, OutputOf } from '../../../src/contract/call.ts';
import type { AppError } from '../../../src/contract/errors.ts';
import type { ClientCall } from '../../../src/transport/create-client.ts';
import { useQuery } from '../../data/use-query.ts';
import type { Asked } from './asked.ts';
import { useAnswered } from './use-answered.ts';

export interface Answer<T> {
  readonly data: T | undefined;
  readonly error: AppError | null;
  /** Of what was asked before: it stays until the one to this comes. */
  readonly isOld: boolean;
  readonly asked: Asked;
}

/** What a card shows. What it draws of an old answer is not drawn again while another one is asked for. */
export function useAnswer<C extends Call<'query'>>(
  call: ClientCall<C>,
  input: InputOf<C>,
  { enabled = true }: { enabled?: boolean } = {},
): Answer<OutputOf<C>> {
  const { data, error, isPlaceholderData } = useQuery(call, input, { enabled, keepPrevious: true });
  return { data, error, isOld: isPlaceholderData, asked: useAnswered({ data, isPlaceholderData }) };
}
