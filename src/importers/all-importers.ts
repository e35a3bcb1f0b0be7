import { angelOneTaxPnl } from './formats/angel-one/angel-one-tax-pnl.ts';
import { atasJournal } from './formats/atas/atas-journal.ts';
import { avanzaTransactions } from './formats/avanza/avanza-transactions.ts';
import { binanceFuturesIncome } from './formats/binance/binance-futures-income.ts';
import { binanceFuturesTrades } from './formats/binance/binance-futures-trades.ts';
import { binanceLedger } from './formats/binance/binance-ledger.ts';
import { binanceMarketTrades } from './formats/binance/binance-market-trades.ts';
import { binanceTrades } from './formats/binance/binance-trades.ts';
import { bitstampTransactions } from './formats/bitstamp/bitstamp-transactions.ts';
import { bittrexOrders } from './formats/bittrex/bittrex-orders.ts';
import { bittrexTransactions } from './formats/bittrex/bittrex-transactions.ts';
import { bitvavoTransactions } from './formats/bitvavo/bitvavo-transactions.ts';
import { buxTransactions } from './formats/bux/bux-transactions.ts';
import { bybitLog } from './formats/bybit/bybit-log.ts';
import { bybitSpot } from './formats/bybit/bybit-spot.ts';
import { coinbaseTransactions } from './formats/coinbase/coinbase-transactions.ts';
import { coinbaseProAccount } from './formats/coinbase-pro/coinbase-pro-account.ts';
import { coinbaseProFills } from './formats/coinbase-pro/coinbase-pro-fills.ts';
import { cryptoComApp } from './formats/crypto-com/crypto-com-app.ts';
import { ctraderHistory } from './formats/ctrader/ctrader-history.ts';
import { dasTraderTrades } from './formats/das-trader/das-trader-trades.ts';
import { degiroAccount } from './formats/degiro/degiro-account.ts';
import { degiroTransactions } from './formats/degiro/degiro-transactions.ts';
import { directaMovements } from './formats/directa/directa-movements.ts';
import { disnatTransactions } from './formats/disnat/disnat-transactions.ts';
import { etoroActivity } from './formats/etoro/etoro-activity.ts';
import { etradeActivity } from './formats/etrade/etrade-activity.ts';
import { etradeOfx } from './formats/etrade/etrade-ofx.ts';
import { fidelityHistory } from './formats/fidelity/fidelity-history.ts';
import { freetradeActivity } from './formats/freetrade/freetrade-activity.ts';
import { ftmoTrades } from './formats/ftmo/ftmo-trades.ts';
import { growwOrders } from './formats/groww/groww-orders.ts';
import { growwPnl } from './formats/groww/groww-pnl.ts';
import { ibkrActivityStatement } from './formats/ibkr/ibkr-activity-statement.ts';
import { ibkrFlexCsv } from './formats/ibkr/ibkr-flex-csv.ts';
import { ibkrFlexXml } from './formats/ibkr/ibkr-flex-xml.ts';
import { ibkrTransactionHistory } from './formats/ibkr/ibkr-transaction-history.ts';
import { investimentalOrders } from './formats/investimental/investimental-orders.ts';
import { krakenLedgers } from './formats/kraken/kraken-ledgers.ts';
import { krakenTrades } from './formats/kraken/kraken-trades.ts';
import { kucoinOrders } from './formats/kucoin/kucoin-orders.ts';
import { kucoinTrades } from './formats/kucoin/kucoin-trades.ts';
import { merrillEdgeActivity } from './formats/merrill-edge/merrill-edge-activity.ts';
import { metatrader4Statement } from './formats/metatrader4/metatrader4-statement.ts';
import { metatrader5PositionHistory } from './formats/metatrader5/metatrader5-position-history.ts';
import { metatrader5Report } from './formats/metatrader5/metatrader5-report.ts';
import { ninjatraderExecutions } from './formats/ninjatrader/ninjatrader-executions.ts';
import { ninjatraderTrades } from './formats/ninjatrader/ninjatrader-trades.ts';
import { okxTrading } from './formats/okx/okx-trading.ts';
import { quantowerTrades } from './formats/quantower/quantower-trades.ts';
import { questradeActivities } from './formats/questrade/questrade-activities.ts';
import { rbcDirectInvestingActivity } from './formats/rbc/rbc-direct-investing-activity.ts';
import { revolutCrypto } from './formats/revolut/revolut-crypto.ts';
import { revolutInvest } from './formats/revolut/revolut-invest.ts';
import { rithmicOrders } from './formats/rithmic/rithmic-orders.ts';
import { rithmicPerformance } from './formats/rithmic/rithmic-performance.ts';
import { robinhoodHistory } from './formats/robinhood/robinhood-history.ts';
import { saxoTransactions } from './formats/saxo/saxo-transactions.ts';
import { schwabEquityAwards } from './formats/schwab/schwab-equity-awards.ts';
import { schwabTransactions } from './formats/schwab/schwab-transactions.ts';
import { schwabTransactionsJson } from './formats/schwab/schwab-transactions-json.ts';
import { swissquoteTransactions } from './formats/swissquote/swissquote-transactions.ts';
import { tastytradeHistory } from './formats/tastytrade/tastytrade-history.ts';
import { tastytradeLegacy } from './formats/tastytrade/tastytrade-legacy.ts';
import { thinkorswimStatement } from './formats/thinkorswim/thinkorswim-statement.ts';
import { topstepxTrades } from './formats/topstepx/topstepx-trades.ts';
import { tradeRepublicTimeline } from './formats/trade-republic/trade-republic-timeline.ts';
import { tradeRepublicTransactions } from './formats/trade-republic/trade-republic-transactions.ts';
import { tradenoteTrades } from './formats/tradenote/tradenote-trades.ts';
import { tradervueTrades } from './formats/tradervue/tradervue-trades.ts';
import { tradestationOrders } from './formats/tradestation/tradestation-orders.ts';
import { tradetallyExport } from './formats/tradetally/tradetally-export.ts';
import { tradetallyTrades } from './formats/tradetally/tradetally-trades.ts';
import { tradezellaTrades } from './formats/tradezella/tradezella-trades.ts';
import { tradezeroTrades } from './formats/tradezero/tradezero-trades.ts';
import { trading212History } from './formats/trading212/trading212-history.ts';
import { tradingviewOrders } from './formats/tradingview/tradingview-orders.ts';
import { tradingviewStrategy } from './formats/tradingview/tradingview-strategy.ts';
import { tradovateCash } from './formats/tradovate/tradovate-cash.ts';
import { tradovateFills } from './formats/tradovate/tradovate-fills.ts';
import { tradovateOrders } from './formats/tradovate/tradovate-orders.ts';
import { tradovatePairs } from './formats/tradovate/tradovate-pairs.ts';
import { tradovatePerformance } from './formats/tradovate/tradovate-performance.ts';
import { upstoxRealised } from './formats/upstox/upstox-realised.ts';
import { upstoxTrades } from './formats/upstox/upstox-trades.ts';
import { vanguardUkReport } from './formats/vanguard-uk/vanguard-uk-report.ts';
import { vanguardUsActivity } from './formats/vanguard-us/vanguard-us-activity.ts';
import { vanguardUsOfx } from './formats/vanguard-us/vanguard-us-ofx.ts';
import { webullOrders } from './formats/webull/webull-orders.ts';
import { xtbCashOperations } from './formats/xtb/xtb-cash-operations.ts';
import { zerodhaTaxPnl } from './formats/zerodha/zerodha-tax-pnl.ts';
import { zerodhaTradebook } from './formats/zerodha/zerodha-tradebook.ts';
import type { Importer } from './importer.ts';
import { importerOfTemplate } from './mapper/mapper-importer.ts';
import { SHIPPED_TEMPLATES } from './mapper/templates/shipped-templates.ts';

/** Every format there is, by broker. */
export const ALL_IMPORTERS: readonly Importer[] = [
  angelOneTaxPnl,
  atasJournal,
  avanzaTransactions,
  binanceFuturesIncome,
  binanceFuturesTrades,
  binanceLedger,
  binanceMarketTrades,
  binanceTrades,
  bitstampTransactions,
  bittrexOrders,
  bittrexTransactions,
  bitvavoTransactions,
  buxTransactions,
  bybitLog,
  bybitSpot,
  coinbaseProAccount,
  coinbaseProFills,
  coinbaseTransactions,
  cryptoComApp,
  ctraderHistory,
  dasTraderTrades,
  degiroAccount,
  degiroTransactions,
  directaMovements,
  disnatTransactions,
  etoroActivity,
  etradeActivity,
  etradeOfx,
  fidelityHistory,
  freetradeActivity,
  ftmoTrades,
  growwOrders,
  growwPnl,
  ibkrActivityStatement,
  ibkrFlexCsv,
  ibkrFlexXml,
  ibkrTransactionHistory,
  investimentalOrders,
  krakenLedgers,
  krakenTrades,
  kucoinOrders,
  kucoinTrades,
  merrillEdgeActivity,
  metatrader4Statement,
  metatrader5PositionHistory,
  metatrader5Report,
  ninjatraderExecutions,
  ninjatraderTrades,
  okxTrading,
  quantowerTrades,
  questradeActivities,
  rbcDirectInvestingActivity,
  revolutCrypto,
  revolutInvest,
  rithmicOrders,
  rithmicPerformance,
  robinhoodHistory,
  saxoTransactions,
  schwabEquityAwards,
  schwabTransactionsJson,
  schwabTransactions,
  swissquoteTransactions,
  tastytradeHistory,
  tastytradeLegacy,
  thinkorswimStatement,
  topstepxTrades,
  tradeRepublicTimeline,
  tradeRepublicTransactions,
  tradenoteTrades,
  tradervueTrades,
  tradestationOrders,
  tradetallyExport,
  tradetallyTrades,
  tradezellaTrades,
  tradezeroTrades,
  trading212History,
  tradingviewOrders,
  tradingviewStrategy,
  tradovateCash,
  tradovateFills,
  tradovateOrders,
  tradovatePairs,
  tradovatePerformance,
  upstoxRealised,
  upstoxTrades,
  vanguardUkReport,
  vanguardUsActivity,
  vanguardUsOfx,
  webullOrders,
  xtbCashOperations,
  zerodhaTaxPnl,
  zerodhaTradebook,
  ...SHIPPED_TEMPLATES.map(importerOfTemplate),
];
