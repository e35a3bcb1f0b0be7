import { columnsOf } from '../../analysis/columns.ts';
import { AppError } from '../../contract/errors.ts';
import type { TradeContext } from '../../contract/trades.ts';
import type { TagRef } from '../../contract/words.ts';
import type { ReadContext } from '../../db/context.ts';
import { selectDayMarks } from '../../db/queries/day-marks.ts';
import { selectTradeOfAnchor } from '../../db/queries/trade-of-anchor.ts';
import { type PositionRow, selectPositions, type TradeRow } from '../../db/queries/trades.ts';
import { selectTradesOfDay } from '../../db/queries/trades-of-day.ts';
import { add, compare, type Decimal, multiply, subtract, ZERO } from '../../domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../domain/decimal/decimal-text.ts';
import { divide, roundTo } from '../../domain/decimal/round-decimal.ts';
import { currencyDigits } from '../../domain/money/currency-digits.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';
import { type AnchoredTrade, anchorsOfTrades } from '../../ledger/anchors.ts';
import { familyOf } from '../../ledger/family.ts';
import { sizeOfPosition } from '../../ledger/size-of-position.ts';
import { readWords } from '../../ledger/words.ts';
import { equityBefore } from './equity-before.ts';
import { meanROfSetup } from './mean-r-of-setup.ts';
import { subjectOf } from './trade-detail.ts';

/** What stands around a trade: its day, its account at that moment, its setup. */
export async function tradeContext(context: ReadContext, uid: string): Promise<TradeContext> {
  const now = await selectTradeOfAnchor(context.db, uid);
  const [anchored] = now === null ? [] : await anchorsOfTrades(context.db, [now]);
  if (!anchored) throw new AppError('not_found', 'This trade is no longer in the journal. Undo may bring it back.', { uid });
  const { row } = anchored;
  const positions = await selectPositions(context.db, [row.id]);
  const equity = equityBefore(context, row, new Set(positions.map(({ account_id }) => account_id)).size);
  const size = sizeOf(context, row, positions);
  const risk = row.risk === null ? null : unitsToDecimal(row.risk, row.account_currency);
  return {
    ...(await placeInDay(context, row)),
    move: moveOf(context, row),
    equity: inMoney(equity.value, row),
    equityMissing: equity.missing,
    size: inMoney(size, row),
    riskOfEquity: perCent(risk, equity.value),
    sizeOfEquity: perCent(size, equity.value),
    setup: await setupOf(context, anchored),
  };
}

/** Where only the day of some is known, nobody knows which came first. */
async function placeInDay(context: ReadContext, trade: TradeRow): Promise<Pick<TradeContext, 'place' | 'ofDay'>> {
  const day = await selectTradesOfDay(context.db, trade);
  const marks = await selectDayMarks(
    context.db,
    day.filter(({ by_day }) => by_day === 1).map(({ id }) => id),
  );
  const isKnown = day.length === 1 || ![...marks.values()].some(({ opened }) => opened);
  return { place: isKnown ? day.findIndex(({ id }) => id === trade.id) + 1 : null, ofDay: day.length };
}

/** Of several instruments the averages say nothing. */
function moveOf({ sql }: ReadContext, trade: TradeRow): TradeContext['move'] {
  if (trade.instruments > 1 || trade.average_entry === null || trade.average_exit === null) return null;
  const way = subtract(decimal(trade.average_exit), decimal(trade.average_entry));
  const value = trade.direction === 'long' ? way : subtract(ZERO, way);
  const pip = familyOf(sql, trade.account_id, trade.instrument_id).instruments.find(({ id }) => id === trade.instrument_id)?.pip;
  if (trade.asset_class === 'forex' && pip) return { value: decimalText(divide(value, decimal(pip), 1)), unit: 'pips' };
  const inPoints = ['future', 'futureOption', 'cfd'].includes(trade.asset_class);
  return { value: decimalText(roundTo(value, 6)), unit: inPoints ? 'points' : 'price' };
}

/** Where an exit is a trade its position may have been larger: then it is what the trade itself counts. */
function sizeOf({ sql }: ReadContext, trade: TradeRow, positions: readonly PositionRow[]): Decimal | null {
  let sum = ZERO;
  for (const position of positions) {
    const quantity = decimal(trade.unit === 'position' ? position.peak : trade.quantity);
    const size = sizeOfPosition(sql, trade.account_currency, position, quantity);
    if (size === null) return null;
    sum = add(sum, size);
    if (trade.unit !== 'position') break;
  }
  return sum;
}

async function setupOf(context: ReadContext, anchored: AnchoredTrade): Promise<TradeContext['setup']> {
  const [words] = await readWords(context.db, 'trade', [subjectOf(anchored)]);
  const tag = words?.setup as TagRef | null | undefined;
  if (!tag) return null;
  return { tag, meanR: meanROfSetup(columnsOf(context.sql), tag.uid) };
}

const inMoney = (value: Decimal | null, { account_currency }: TradeRow) =>
  value === null ? null : decimalText(roundTo(value, currencyDigits(account_currency)));
const perCent = (part: Decimal | null, whole: Decimal | null) =>
  part === null || whole === null || compare(whole, ZERO) <= 0 ? null : decimalText(divide(multiply(part, HUNDRED), whole, 4));
const HUNDRED = decimal('100');
