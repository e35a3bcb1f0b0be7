import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { say } from '../../data/say.ts';
import type { Format } from '../../format/create-format.ts';
import { markTrades } from './mark-trades.ts';

export const rate = (format: Format, uids: readonly string[], rating: number | null) =>
  markTrades(format, uids, { rating }, (trades) => (rating === null ? `${trades}: rating cleared` : `${trades} rated ${rating} of 5`));

export const review = (format: Format, uids: readonly string[], reviewed: boolean) =>
  markTrades(format, uids, { reviewed }, (trades) => `${trades} marked as ${reviewed ? '' : 'not '}reviewed`);

export async function putIntoBin(format: Format, uids: readonly string[]): Promise<boolean> {
  if (tooMany(format, uids, 'put into the bin')) return false;
  const { ok } = await runCommand(
    api.bin.put,
    { uids: [...uids] },
    { said: ({ trades }) => `${trades === 1 ? 'One trade is' : `${format.number(trades)} trades are`} in the bin for 30 days`, undo: true },
  );
  return ok;
}

export async function group(format: Format, uids: readonly string[]): Promise<boolean> {
  if (uids.length < 2) {
    say.note('Select two trades or more to make them one.');
    return false;
  }
  if (tooMany(format, uids, 'made one')) return false;
  const { ok } = await runCommand(
    api.trades.group,
    { uids: [...uids], kind: 'manual' },
    { said: () => `${format.number(uids.length)} trades are one now`, undo: true },
  );
  return ok;
}

function tooMany(format: Format, uids: readonly string[], what: string): boolean {
  if (uids.length <= MOST) return false;
  say.note(`${format.number(MOST)} trades can be ${what} in one step. Select fewer.`);
  return true;
}
const MOST = 1000;
