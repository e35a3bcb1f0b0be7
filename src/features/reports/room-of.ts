import type { OutputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';

/** Nothing is known of limits yet. */
export async function roomOf(_: ReadContext): Promise<OutputOf<typeof reports.room>> {
  return { accounts: [] };
}
