import type { UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Call, InputOf, OutputOf } from '../../../src/contract/call.ts';
import type { AppError } from '../../../src/contract/errors.ts';
import type { ClientCall } from '../../../src/transport/create-client.ts';
import { useQuery } from '../../data/use-query.ts';

/**
 * A report's answer. While the same is asked of other trades, the one before stays; an answer to something else would be drawn under
 * the wrong heads, or in the wrong unit.
 */
export function useReport<C extends Call<'query'>>(
  call: ClientCall<C>,
  input: InputOf<C>,
): Pick<UseQueryResult<OutputOf<C>, AppError>, 'data' | 'error'> {
  const { data, error, isPlaceholderData } = useQuery(call, input, { keepPrevious: true });
  const shape = JSON.stringify({ ...(input as object), filter: null });
  const answered = useRef(shape);
  if (data !== undefined && !isPlaceholderData) answered.current = shape;
  return { data: answered.current === shape ? data : undefined, error };
}
