import { add, ZERO } from '../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../src/domain/decimal/decimal-text.ts';
import { unitsToDecimal } from '../../src/domain/money/units.ts';
import type { EngineJournal } from './engine-journal.ts';

interface DayRow {
  account: string;
  currency: string;
  net: number;
  exits: number;
  unknown: number;
}

/** The same money by three ways: what the trades of an account say, what their exits say, and what its days say. */
export async function sumsOf({ api, trades, look }: EngineJournal, account: string) {
  const all = (await trades()).filter((trade) => trade.account === account);
  const listed = await Promise.all(all.map(({ uid }) => api.exits.list({ trade: uid })));
  const exits = listed.flatMap((list) => list.exits);
  const days = look().prepare<[string], DayRow>(DAYS).all(account);
  return {
    byTrade: total(all.map(({ net }) => net)),
    /** What trades have and days do not: carry that waits for its exit. */
    waiting: total(all.map(({ openCarry }) => openCarry)),
    byExit: total(exits.map(({ net }) => net)),
    byDay: total(days.map(({ net, currency }) => decimalText(unitsToDecimal(net, currency)))),
    exits: exits.length,
    exitsOfDays: days.reduce((sum, day) => sum + day.exits, 0),
    unknown: exits.filter(({ net }) => net === null).length,
    unknownOfDays: days.reduce((sum, day) => sum + day.unknown, 0),
  };
}

const total = (amounts: readonly (string | null)[]): string =>
  decimalText(amounts.reduce((sum, amount) => (amount === null ? sum : add(sum, decimal(amount))), ZERO));

const DAYS = `SELECT account.uid AS account, day_stats.currency, day_stats.net, day_stats.exits, day_stats.unknown
  FROM day_stats JOIN account ON account.id = day_stats.account_id WHERE account.uid = ?`;
