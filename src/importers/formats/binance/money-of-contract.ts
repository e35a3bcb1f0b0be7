import { pairIn } from '../../cells/coin-names.ts';

export interface ContractMoney {
  /** What prices are in: USDT for BTCUSDT, USD for BTCUSD_PERP. */
  readonly quote: string;
  /** What fees and results are in: USDT for BTCUSDT, BTC for BTCUSD_PERP. */
  readonly settled: string;
}

export function moneyOfContract(text: string): ContractMoney {
  const pair = pairIn(text.replace(/_(?:PERP|\d{6})$/, ''), 'binance');
  if (!pair) return { quote: '', settled: '' };
  return { quote: pair.quote, settled: pair.quote === 'USD' ? pair.base : pair.quote };
}
