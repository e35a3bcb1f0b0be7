import { decimal } from '../../../src/domain/decimal/decimal-text.ts';
import { excursionAfterExit } from '../../../src/domain/trades/excursion-after-exit.ts';
import type { Vector } from '../vector.ts';
import { exactText } from './exact-text.ts';
import { known } from './known.ts';

export function exitExcursion({ input, convention }: Vector) {
  known('missed', convention.missed, 'best MFE - captured');
  const trade = {
    direction: known('side', input.side, 'long', 'short'),
    quantity: decimal(input.quantity),
    multiplier: decimal(input.multiplier),
    entry: decimal(input.entryPrice),
    exit: decimal(input.exitPrice),
    openedAt: 0,
    closedAt: 0,
  };
  const { captured, missed, missedPoints } = excursionAfterExit(trade, decimal(input.mfe), decimal(input.postExitMfe));
  return { capturedMove: exactText(captured), missedAfterExit: exactText(missed), missedPoints: exactText(missedPoints) };
}
