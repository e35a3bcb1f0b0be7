import type { CallOptions } from '../../src/transport/create-client.ts';
import { api } from '../api.ts';
import { queryClient } from './query-client.ts';

/** Asks what every page needs before any is drawn, in one go instead of one after the other. */
export function askEarly(): void {
  ask(api.settings.get);
  ask(api.host.state);
  ask(api.accounts.list);
  ask(api.history.state);
  ask(api.journal.info);
  ask(api.views.list);
  // Before anything that waits for the columns.
  ask(api.reports.firstPaint);
}

type PlainCall = ((input: Record<string, never>, options?: CallOptions) => Promise<unknown>) & { readonly path: string };

function ask(call: PlainCall): void {
  const input = {};
  void queryClient.prefetchQuery({ queryKey: [call.path, input], queryFn: ({ signal }) => call(input, { signal }) });
}
