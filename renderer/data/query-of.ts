import type { Call, InputOf, OutputOf } from '../../src/contract/call.ts';
import type { CallOptions, ClientCall } from '../../src/transport/create-client.ts';

/** A call as a query: whoever asks the same, by whatever hook, shares its answer. */
export function queryOf<C extends Call>(call: ClientCall<C>, input: InputOf<C>, options: Pick<CallOptions, 'onProgress'> = {}) {
  return {
    queryKey: [call.path, input],
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<OutputOf<C>> => call(input, { signal, ...options }),
  };
}
