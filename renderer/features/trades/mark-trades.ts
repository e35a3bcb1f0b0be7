import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { say } from '../../data/say.ts';
import type { Format } from '../../format/create-format.ts';

type Changes = Parameters<typeof api.trades.mark>[0]['changes'];

/** One command for all of them, so that undo takes back all of it. */
export async function markTrades(
  format: Format,
  uids: readonly string[],
  changes: Changes,
  said: (count: string) => string,
): Promise<boolean> {
  if (uids.length > MOST) {
    say.note(`${format.number(MOST)} trades can be changed in one step. Select fewer, or filter first.`);
    return false;
  }
  const { ok } = await runCommand(
    api.trades.mark,
    { uids: [...uids], changes },
    { said: ({ trades }) => said(trades === 1 ? 'One trade' : `${format.number(trades)} trades`), undo: true },
  );
  return ok;
}

const MOST = 20_000;
