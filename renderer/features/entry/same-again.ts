import { absolute, add, subtract } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { api } from '../../api.ts';
import { blank, type EntryDraft, newLine, startOver } from './entry-draft.ts';
import { isNumber } from './to-trade-draft.ts';

/** The trade entered last once more: account, symbol, side, size, setup and how far its stop was. The prices are new. */
export async function sameAgain(uid: string): Promise<void> {
  const trade = await api.trades.get({ uid });
  const [plan] = trade.plans;
  const entry = trade.fills.find(({ exit }) => exit === null);
  const stopDistance =
    plan?.stop != null && plan.entry !== null ? decimalText(absolute(subtract(decimal(plan.stop), decimal(plan.entry)))) : null;
  startOver({
    ...blank(trade.account),
    symbol: trade.symbol,
    chosen: { uid: trade.instrument },
    direction: trade.direction,
    lines: [{ ...newLine('entry'), quantity: entry?.quantity ?? trade.quantity }, newLine('exit')],
    ...(plan?.risk && { risk: plan.risk.value, riskUnit: plan.risk.unit }),
    setup: trade.words.setup,
    stopDistance,
  });
}

/** Where the repeated distance puts the stop, as long as nobody typed another one. */
export function reckonStop(draft: EntryDraft): Partial<EntryDraft> {
  const price = draft.lines.find(({ kind }) => kind === 'entry')?.price ?? '';
  if (draft.stopDistance === null || draft.stop !== draft.reckonedStop) return {};
  const distance = decimal(draft.stopDistance);
  const away = draft.direction === 'long' ? subtract : add;
  const stop = isNumber(price) ? decimalText(away(decimal(price), distance)) : '';
  return { stop, reckonedStop: stop };
}
