import { pairIn } from '../../cells/coin-names.ts';

/** The money a perpetual contract is told in: USDT for BTCUSDT, USD for BTCUSD_PERP. */
export const quoteOfContract = (text: string): string => pairIn(text.replace(/_(?:PERP|\d{6})$/, ''), 'binance')?.quote ?? '';
