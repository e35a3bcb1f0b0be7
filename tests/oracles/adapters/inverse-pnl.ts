import { negate, subtract } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { inverseValue } from '../../../src/domain/money/inverse-value.ts';
import { moneyScale } from '../../../src/domain/money/money-scale.ts';
import type { Vector } from '../vector.ts';
import { known } from './known.ts';

const COIN = 'BTC';

export function inversePnl({ input, convention }: Vector) {
  known('decimals', convention.decimals, moneyScale(COIN));
  const at = (price: string) => inverseValue(decimal(input.contracts), decimal(price), COIN);
  const fall = subtract(at(input.entryPrice), at(input.markPrice));
  const pnl = known('side', input.side, 'long', 'short') === 'long' ? fall : negate(fall);
  return { unrealizedPnl: decimalText(pnl), notional: decimalText(at(input.markPrice)) };
}
