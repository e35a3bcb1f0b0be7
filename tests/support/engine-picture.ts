import type { Exit } from '../../src/contract/exits.ts';
import type { Trade } from '../../src/contract/trades.ts';

/** `long 1000 EURUSD closed: 12.5`, and for each exit `P1 400 @1.2 of 1000: 4`. */
export const pictureOf = (trade: Trade): string[] => [tradeLine(trade), ...trade.exits.map(exitLine)];

export const tradeLine = ({ direction, quantity, symbol, status, net }: Trade): string =>
  `${direction} ${quantity} ${symbol} ${status}: ${net ?? 'unknown'}`;

export const exitLine = ({ n, quantity, avgExit, restQuantity, net }: Exit): string =>
  `P${n} ${quantity} @${avgExit ?? '?'}, ${restQuantity} left: ${net ?? 'unknown'}`;
