import type { Direction } from '../../cells/side.ts';
import { readSide } from '../../cells/side.ts';
import { isNegative, isNothing, magnitude } from '../../cells/sums.ts';
import type { FillFact } from '../../facts.ts';
import type { HistoryRow } from './history-row.ts';
import { endKey, type LookAhead } from './look-ahead.ts';

/** What a row that is no trade does to a position; undefined where nobody knows. */
export interface Delivery extends Direction {
  readonly kind: FillFact['kind'];
  readonly link?: string;
  /** Its value is only a way to write the cost that moves on: no money flows. */
  readonly movesCost: boolean;
  /** The side is a guess: the file does not hold the fills that opened it. */
  readonly isGuess?: boolean;
}

export function deliveryOf(row: HistoryRow, ahead: LookAhead): Delivery | undefined {
  const told = readSide(row.action) ?? readSide(row.subType);
  const word = row.subType.toLowerCase();
  if (word.startsWith('cash settled')) return { ...removal(row, ahead), kind: 'cash_settlement', movesCost: false };
  if (word === 'expiration') return { ...removal(row, ahead), kind: 'expiry', movesCost: true };
  if (word === 'assignment') return { side: 'buy', effect: 'close', kind: 'assignment', link: endKey(row), movesCost: true };
  if (word === 'exercise') return { side: 'sell', effect: 'close', kind: 'exercise', link: endKey(row), movesCost: true };
  if (!told) return undefined;
  if (word === 'cash merger') return { ...told, kind: 'cash_settlement', movesCost: false };
  if (/split|merger|symbol change|spin/.test(word)) {
    const kind = told.effect === 'close' ? 'transform_out' : 'transform_in';
    return { ...told, kind, link: actionLink(row), movesCost: true };
  }
  if (/acat|transfer/.test(word)) return { ...told, kind: told.side === 'buy' ? 'transfer_in' : 'transfer_out', movesCost: true };
  if (/dividend|reward|promotion/.test(word)) return { ...told, kind: told.side === 'buy' ? 'receive' : 'deliver', movesCost: true };
  if (readSide(row.subType)) return sharesOfOption(row, told, ahead);
  return undefined;
}

/** The shares of an assignment: the option has the same moment and underlying. */
function sharesOfOption(row: HistoryRow, told: Direction, ahead: LookAhead): Delivery {
  const kind = ahead.ended.get(endKey(row));
  return kind === undefined ? { ...told, kind: 'trade', movesCost: false } : { ...told, kind, link: endKey(row), movesCost: false };
}

/** It takes away what is held: the row itself does not say on which side that is. */
function removal({ symbol, subType }: HistoryRow, { held }: LookAhead): Direction & { isGuess?: true } {
  const left = held.get(symbol) ?? '0';
  const isShort = isNegative(left) || /assign/i.test(subType);
  const known = isShort || !isNothing(left);
  return { side: isShort ? 'buy' : 'sell', effect: 'close', ...(known ? {} : { isGuess: true }) };
}

/** Both rows of a pair have the moment, and those of an option its terms and the value that moves: legs of a spread change in one second. */
function actionLink({ date, subType, kind, expiry, right, value }: HistoryRow): string {
  const terms = kind.endsWith('Option') ? [expiry, right, magnitude(value)] : [];
  return [date, subType, ...terms].join(' ');
}
