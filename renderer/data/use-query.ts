import { keepPreviousData, type UseQueryResult, useQuery as useTanstackQuery } from '@tanstack/react-query';
import type { Call, InputOf, OutputOf } from '../../src/contract/call.ts';
import type { AppError } from '../../src/contract/errors.ts';
import type { JobState } from '../../src/contract/frames.ts';
import type { ClientCall } from '../../src/transport/create-client.ts';
import { queryOf } from './query-of.ts';

interface QueryOptions {
  enabled?: boolean;
  /** Keep showing the last answer while another input is asked for: pages of a list. */
  keepPrevious?: boolean;
  /** How far a long query is. */
  onProgress?: (job: JobState) => void;
}

/** useQuery(api.accounts.list, {}). It asks again by itself when the journal changes. */
export function useQuery<C extends Call<'query'> | Call<'host'>>(
  call: ClientCall<C>,
  input: InputOf<C>,
  { enabled = true, keepPrevious = false, onProgress }: QueryOptions = {},
): UseQueryResult<OutputOf<C>, AppError> {
  return useTanstackQuery<OutputOf<C>, AppError>({
    ...queryOf(call, input, onProgress && { onProgress }),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  });
}
