import type { Trade } from '../../../src/contract/trades.ts';
import type { Format } from '../../format/create-format.ts';

/** "MNQZ5 long, Nov 14" */
export const tradeTitle = ({ symbol, direction, openedDay }: Pick<Trade, 'symbol' | 'direction' | 'openedDay'>, format: Format): string =>
  `${symbol} ${direction}, ${format.dayOfYear(openedDay)}`;
