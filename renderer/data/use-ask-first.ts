import { useLayoutEffect } from 'react';
import type { Call, InputOf } from '../../src/contract/call.ts';
import type { ClientCall } from '../../src/transport/create-client.ts';
import { queryClient } from './query-client.ts';
import { queryOf } from './query-of.ts';

/** Asks before whatever else is drawn in the same moment does; the answer is for `useQuery` with the same input. */
export function useAskFirst<C extends Call<'query'>>(call: ClientCall<C>, input: InputOf<C>): void {
  const text = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same input is the same question, whatever object it is
  useLayoutEffect(() => {
    void queryClient.prefetchQuery(queryOf(call, input));
  }, [call, text]);
}
