import { atasJournal } from './formats/atas/atas-journal.ts';
import { dasTraderTrades } from './formats/das-trader/das-trader-trades.ts';
import { degiroAccount } from './formats/degiro/degiro-account.ts';
import { degiroTransactions } from './formats/degiro/degiro-transactions.ts';
import { ftmoTrades } from './formats/ftmo/ftmo-trades.ts';
import { ibkrFlexCsv } from './formats/ibkr/ibkr-flex-csv.ts';
import { ibkrFlexXml } from './formats/ibkr/ibkr-flex-xml.ts';
import { metatrader4Statement } from './formats/metatrader4/metatrader4-statement.ts';
import { ninjatraderExecutions } from './formats/ninjatrader/ninjatrader-executions.ts';
import { ninjatraderTrades } from './formats/ninjatrader/ninjatrader-trades.ts';
import { quantowerTrades } from './formats/quantower/quantower-trades.ts';
import { rithmicOrders } from './formats/rithmic/rithmic-orders.ts';
import { rithmicPerformance } from './formats/rithmic/rithmic-performance.ts';
import { robinhoodHistory } from './formats/robinhood/robinhood-history.ts';
import { schwabEquityAwards } from './formats/schwab/schwab-equity-awards.ts';
import { schwabTransactionsJson } from './formats/schwab/schwab-transactions-json.ts';
import { schwabTransactions } from './formats/schwab/schwab-transactions.ts';
import { tastytradeHistory } from './formats/tastytrade/tastytrade-history.ts';
import { topstepxTrades } from './formats/topstepx/topstepx-trades.ts';
import { tradeRepublicTimeline } from './formats/trade-republic/trade-republic-timeline.ts';
import { tradeRepublicTransactions } from './formats/trade-republic/trade-republic-transactions.ts';
import { tradezeroTrades } from './formats/tradezero/tradezero-trades.ts';
import { trading212History } from './formats/trading212/trading212-history.ts';
import { tradovateFills } from './formats/tradovate/tradovate-fills.ts';
import { tradovateOrders } from './formats/tradovate/tradovate-orders.ts';
import { tradovatePairs } from './formats/tradovate/tradovate-pairs.ts';
import { tradovatePerformance } from './formats/tradovate/tradovate-performance.ts';
import { zerodhaTaxPnl } from './formats/zerodha/zerodha-tax-pnl.ts';
import { zerodhaTradebook } from './formats/zerodha/zerodha-tradebook.ts';
import type { Importer } from './importer.ts';

/** Every format there is, by broker. */
export const ALL_IMPORTERS: readonly Importer[] = [
  atasJournal,
  dasTraderTrades,
  degiroAccount,
  degiroTransactions,
  ftmoTrades,
  ibkrFlexCsv,
  ibkrFlexXml,
  metatrader4Statement,
  ninjatraderExecutions,
  ninjatraderTrades,
  quantowerTrades,
  rithmicOrders,
  rithmicPerformance,
  robinhoodHistory,
  schwabEquityAwards,
  schwabTransactionsJson,
  schwabTransactions,
  tastytradeHistory,
  topstepxTrades,
  tradeRepublicTimeline,
  tradeRepublicTransactions,
  tradezeroTrades,
  trading212History,
  tradovateFills,
  tradovateOrders,
  tradovatePairs,
  tradovatePerformance,
  zerodhaTaxPnl,
  zerodhaTradebook,
];
