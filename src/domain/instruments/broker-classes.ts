import type { InstrumentClass } from './instrument.ts';
import type { Hints } from './recognition.ts';

const SHARES = ['stock', 'etf', 'warrant', 'bond'] as const;
const US_STOCKS = [...SHARES, 'option'] as const;
const FUTURES = ['future', 'futureOption'] as const;
const COINS = ['cryptoSpot', 'cryptoPerpetual'] as const;
const RETAIL_FOREX = ['forex', 'cfd'] as const;

/** What can be held where. Brokers that sell nearly everything are not listed: there a bare word stays a question. */
const CLASSES: ReadonlyMap<string, readonly InstrumentClass[]> = new Map<string, readonly InstrumentClass[]>([
  ...each('schwab thinkorswim tastytrade', [...US_STOCKS, ...FUTURES, 'cryptoSpot']),
  ...each('fidelity merrill-edge etrade tradezero das-trader vanguard-us', US_STOCKS),
  ...each('robinhood webull', [...US_STOCKS, ...FUTURES, 'cryptoSpot']),
  ...each('ninjatrader tradovate topstepx rithmic', FUTURES),
  ...each('metatrader4 metatrader5 ftmo oanda fxcm', RETAIL_FOREX),
  ...each('xtb', [...SHARES, ...RETAIL_FOREX]),
  ...each('binance bybit okx kucoin kraken coinbase bitfinex gate mexc htx bitget crypto-com', COINS),
  ...each('coinbase-pro bitstamp bitvavo bittrex gemini upbit relai bitcoin-tax', ['cryptoSpot']),
  ...each('bitmex deribit hyperliquid dydx', ['cryptoPerpetual']),
]);

/** Where a bare ticker can only be an American one. */
const AMERICAN = new Set(
  'schwab thinkorswim tastytrade fidelity merrill-edge etrade tradezero das-trader vanguard-us robinhood webull'.split(' '),
);

export const isAmericanBroker = (broker: string | undefined) => broker !== undefined && AMERICAN.has(broker);

export const brokerClasses = (broker: string | undefined) => (broker === undefined ? undefined : CLASSES.get(broker));

/** Whether the file says it is one of these, or its broker sells nothing else. */
export function isTold({ assetClass, broker }: Hints, classes: readonly InstrumentClass[]): boolean {
  if (assetClass !== undefined) return classes.includes(assetClass);
  return brokerClasses(broker)?.every((each) => classes.includes(each)) ?? false;
}

function each(brokers: string, classes: readonly InstrumentClass[]): [string, readonly InstrumentClass[]][] {
  return brokers.split(' ').map((broker) => [broker, classes]);
}
