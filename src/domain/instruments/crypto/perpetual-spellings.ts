/** A perpetual contract as a spelling gives it: coins a contract when linear, money of the quote a contract when inverse. */
export interface PerpetualSpelling {
  readonly base: string;
  readonly quote: string;
  readonly payoff: 'linear' | 'inverse';
  readonly size: string | null;
}

type Rule = readonly [pattern: RegExp, read: (base: string, quote: string) => PerpetualSpelling | readonly PerpetualSpelling[]];

const BASE = '([A-Z0-9]{1,12}?)';
const STABLE = '(USDT|USDC|BUSD|FDUSD|USDE|DAI)';

const linear = (size: string | null) => (base: string, quote: string) => ({ base, quote, payoff: 'linear', size }) as const;
const inverse = (size: string | null) => (base: string, quote: string) => ({ base, quote, payoff: 'inverse', size }) as const;
/** Contracts on the big two have one size, the others another. */
const by = (sizes: Readonly<Record<string, string>>, other: string | null) => (base: string) => sizes[base] ?? other;

const okxCoins = by({ BTC: '0.01', ETH: '0.1' }, null);
const okxDollars = by({ BTC: '100' }, '10');
const kucoinCoins = by({ BTC: '0.001', XBT: '0.001', ETH: '0.01' }, null);
const deribitDollars = by({ BTC: '10', ETH: '1' }, null);

/** The texts that only a perpetual has. */
export const PERPETUAL_RULES: readonly Rule[] = [
  // OKX: BTC-USDT-SWAP, BTC-USD-SWAP
  rule(`${BASE}-${STABLE}-SWAP`, (base, quote) => linear(okxCoins(base))(base, quote)),
  rule(`${BASE}-(USD)-SWAP`, (base, quote) => inverse(okxDollars(base))(base, quote)),
  // Kraken: PI_XBTUSD, PF_XBTUSD
  rule(`PI_${BASE}(USD)`, inverse('1')),
  rule(`PF_${BASE}(USD)`, linear('1')),
  // KuCoin: XBTUSDTM, XBTUSDM
  rule(`${BASE}(USDT|USDC)M`, (base, quote) => linear(kucoinCoins(base))(base, quote)),
  rule('(XBT)(USD)M', inverse('1')),
  // Binance, in coin: BTCUSD_PERP
  rule(`${BASE}(USD)_PERP`, (base, quote) => inverse(okxDollars(base))(base, quote)),
  // Deribit: BTC_USDC-PERPETUAL, BTC-PERPETUAL
  rule(`${BASE}_${STABLE}-PERPETUAL`, linear('1')),
  rule(`(BTC|ETH)()-PERPETUAL`, (base) => inverse(deribitDollars(base))(base, 'USD')),
  // Bitfinex: tBTCF0:USTF0
  rule(`T?${BASE}F0:USTF0`, (base) => linear('1')(base, 'USDT')),
  // TradingView and words: BTCUSDT.P, BTCUSDT PERPETUAL, BTC/USDT PERP, BTCUSDT_PERP
  rule(`${BASE}[-/_]?${STABLE}(?:\\.P|[ ._-]?PERP(?:ETUAL)?)`, linear('1')),
  rule(`${BASE}[-/]?(USD)(?:\\.P|[ -]PERP(?:ETUAL)?)`, (base, quote) => [linear('1')(base, quote), inverse(null)(base, quote)]),
  // BTC/USDT:USDT, BTC/USD:BTC
  rule(`${BASE}/${STABLE}:\\2`, linear(null)),
  rule(`${BASE}/(USD):\\1`, inverse(null)),
];

function rule(pattern: string, read: Rule[1]): Rule {
  return [new RegExp(`^(?:[A-Z]{2,12}:(?=.*(?:\\.P|PERP)))?${pattern}$`), read];
}
