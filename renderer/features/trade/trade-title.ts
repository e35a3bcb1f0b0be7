import type { Trade } from '../../../src/contract/trades.ts';
import type { Format } from '../../format/create-format.ts';
import { shortSymbol } from '../../format/short-symbol.ts';

/** "MNQZ5 long, Nov 14" */
export const tradeTitle = ({ symbol, direction, openedDay }: Pick<Trade, 'symbol' | 'direction' | 'openedDay'>, format: Format): string =>
  `${shortSymbol(symbol, openedDay.slice(0, 4), format)} ${direction}, ${format.dayOfYear(openedDay)}`;
