import { absolute } from '../../../src/domain/decimal/decimal.ts';
import { decimal } from '../../../src/domain/decimal/decimal-text.ts';
import { excursion } from '../../../src/domain/trades/excursion.ts';
import type { Vector } from '../vector.ts';
import { exactText } from './exact-text.ts';
import { known } from './known.ts';

/** Magnitudes, where ours have a sign. */
export function excursionCandles({ input, convention }: Vector) {
  known('sign', convention.excursionSign, 'magnitudes (both >= 0)');
  known('window', convention.window, 'candles with entryTime <= time <= exitTime');
  const { mae, mfe } = excursion(
    {
      direction: known('side', input.side, 'long', 'short'),
      quantity: decimal(input.quantity),
      multiplier: decimal(input.multiplier),
      entry: decimal(input.entryPrice),
      exit: decimal(input.exitPrice),
      openedAt: Date.parse(input.entryTime),
      closedAt: Date.parse(input.exitTime),
    },
    input.candles.map((candle: Record<'time' | 'high' | 'low', string>) => ({
      at: Date.parse(candle.time),
      high: decimal(candle.high),
      low: decimal(candle.low),
    })),
  );
  return { maeMagnitude: exactText(absolute(mae)), mfeMagnitude: exactText(mfe) };
}
