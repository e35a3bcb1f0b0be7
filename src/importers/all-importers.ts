import { dasTraderTrades } from './formats/das-trader/das-trader-trades.ts';
import { metatrader4Statement } from './formats/metatrader4/metatrader4-statement.ts';
import { ninjatraderExecutions } from './formats/ninjatrader/ninjatrader-executions.ts';
import { ninjatraderTrades } from './formats/ninjatrader/ninjatrader-trades.ts';
import { tastytradeHistory } from './formats/tastytrade/tastytrade-history.ts';
import { tradezeroTrades } from './formats/tradezero/tradezero-trades.ts';
import { trading212History } from './formats/trading212/trading212-history.ts';
import { zerodhaTaxPnl } from './formats/zerodha/zerodha-tax-pnl.ts';
import { zerodhaTradebook } from './formats/zerodha/zerodha-tradebook.ts';
import type { Importer } from './importer.ts';

/** Every format there is, by broker. */
export const ALL_IMPORTERS: readonly Importer[] = [
  dasTraderTrades,
  metatrader4Statement,
  ninjatraderExecutions,
  ninjatraderTrades,
  tastytradeHistory,
  tradezeroTrades,
  trading212History,
  zerodhaTaxPnl,
  zerodhaTradebook,
];
