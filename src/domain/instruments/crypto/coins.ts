/** Coins whose names leave no doubt what a pair is. Any other is a coin too where the file or the quote says so. */
const COINS: ReadonlySet<string> = new Set(
  (
    'BTC ETH SOL XRP ADA DOGE DOT LTC BCH LINK AVAX MATIC POL UNI ATOM XLM ETC FIL ALGO XTZ EOS TRX XMR ZEC DASH NEO BNB SHIB PEPE NEAR APT ' +
    'ARB OP INJ SUI SEI TIA TON ICP HBAR VET FTM AAVE MKR COMP SNX CRV YFI SUSHI GRT ENJ SAND MANA AXS CHZ BAT ZRX KSM EGLD FLOW THETA ROSE ' +
    'LUNA LUNC RUNE KAVA QTUM ONT IOTA WAVES LRC 1INCH BETH STETH WBTC CRO KCS OKB LEO FTT GALA APE LDO DYDX GMX IMX STX WIF BONK JUP FET ' +
    'WETH CBETH RETH WSTETH WBETH CBBTC TBTC RENBTC ENA ONDO PYTH ORDI KAS WLD TAO RNDR RENDER HYPE TRUMP'
  ).split(' '),
);

/** Coins that stand for a dollar or a euro. */
const STABLE = new Set('USDT USDC BUSD FDUSD TUSD DAI USDP PYUSD USDD USDE GUSD EURT EURC EURS'.split(' '));

/** What pairs are quoted in, the longest first: BTCFDUSD is not quoted in USD. */
export const QUOTES: readonly string[] = (
  'FDUSD PYUSD USDT USDC BUSD TUSD USDP USDD USDE GUSD EURT EURC EURS BIDR DAI USD EUR GBP JPY CHF CAD AUD NZD TRY BRL SGD HKD KRW ZAR ' +
  'MXN PLN CZK SEK NOK DKK RUB UAH AED IDR INR NGN ARS BTC ETH BNB KCS SOL DOT TRX OKB'
).split(' ');

const QUOTED = new Set(QUOTES);
const OTHER_NAMES: Readonly<Record<string, string>> = { XBT: 'BTC', XDG: 'DOGE', BCHABC: 'BCH' };

export const isCoin = (code: string) => COINS.has(code) || STABLE.has(code);
export const isStable = (code: string) => STABLE.has(code);
export const isQuote = (code: string) => QUOTED.has(code);

/** The name a coin goes by everywhere: XBT is BTC; on Bitfinex UST is USDT. */
export function coinCode(code: string, broker: string | undefined): string {
  if (broker === 'bitfinex' && code === 'UST') return 'USDT';
  return OTHER_NAMES[code] ?? code;
}

/** Kraken marks coins by X, money by Z, and what is staked by a tail: XXBT, ZUSD, DOT28.S. */
export function krakenAsset(code: string): string {
  const bare = code.replace(/(?:\d{2})?\.[SMFBPT]$/, '');
  const known = /^[XZ]([A-Z]{3})$/.exec(bare)?.[1];
  return coinCode(known ?? bare, 'kraken');
}
