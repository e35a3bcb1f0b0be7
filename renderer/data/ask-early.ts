import type { Call, InputOf } from '../../src/contract/call.ts';
import type { ClientCall } from '../../src/transport/create-client.ts';
import { api } from '../api.ts';
import { queryClient } from './query-client.ts';
import { queryOf } from './query-of.ts';

/** Asks what every page needs before any is drawn, in one go instead of one after the other. */
export function askEarly(): void {
  ask(api.settings.get, {});
  ask(api.host.state, {});
  ask(api.accounts.list, {});
  ask(api.history.state, {});
  ask(api.journal.info, {});
  ask(api.views.list, {});
  // Before anything that waits for the columns.
  ask(api.reports.firstPaint, {});
}

function ask<C extends Call>(call: ClientCall<C>, input: InputOf<C>): void {
  void queryClient.prefetchQuery(queryOf(call, input));
}
