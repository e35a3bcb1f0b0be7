/** A market, and what others hang on or put before a ticker to name it. */
export interface Market {
  readonly mic: string | null;
  /** As its shares are quoted: GBX is pence. */
  readonly quoted: string;
}

type Line = readonly [mic: string | null, quoted: string, suffixes: string, prefixes: string, bloomberg: string];

/** Suffixes are those of Yahoo, Reuters and XTB; prefixes those of TradingView. The US has no MIC here: its tickers are unique. */
const LINES: readonly Line[] = [
  [null, 'USD', 'US O OQ N', 'NASDAQ NYSE AMEX NYSEARCA ARCA BATS CBOE OTC', 'US UN UW UQ UA UR UP'],
  ['XLON', 'GBX', 'L UK LN LON', 'LSE LSIN LON', 'LN'],
  ['XETR', 'EUR', 'DE XETRA', 'XETR XETRA', 'GY GR'],
  ['XFRA', 'EUR', 'F FRA', 'FWB', 'GF'],
  ['XPAR', 'EUR', 'PA FR', 'EPA', 'FP'],
  ['XAMS', 'EUR', 'AS NL', 'AMS', 'NA'],
  ['XBRU', 'EUR', 'BR BE', 'EBR', 'BB'],
  ['XLIS', 'EUR', 'LS PT', 'ELI', 'PL'],
  ['XMIL', 'EUR', 'MI IT', 'MIL', 'IM'],
  ['XMAD', 'EUR', 'MC ES', 'BME', 'SM'],
  ['XWBO', 'EUR', 'VI', 'VIE', 'AV'],
  ['XDUB', 'EUR', 'IR', '', 'ID'],
  ['XHEL', 'EUR', 'HE FI', 'OMXHEX', 'FH'],
  ['XATH', 'EUR', 'AT', 'ATHEX', 'GA'],
  ['XSWX', 'CHF', 'SW CH', 'SIX', 'SW SE'],
  ['XSTO', 'SEK', 'ST SE', 'OMXSTO', 'SS'],
  ['XCSE', 'DKK', 'CO DK', 'OMXCOP', 'DC'],
  ['XOSL', 'NOK', 'OL NO', 'OSL', 'NO'],
  ['XWAR', 'PLN', 'WA PL', 'GPW', 'PW'],
  ['XPRA', 'CZK', 'PR CZ', 'PSECZ', 'CP'],
  ['XBUD', 'HUF', 'BD HU', 'BET', 'HB'],
  ['XIST', 'TRY', 'IS', 'BIST', 'TI'],
  ['XTSE', 'CAD', 'TO', 'TSX', 'CT CN'],
  ['XTSX', 'CAD', 'V', 'TSXV', 'CV'],
  ['XCNQ', 'CAD', 'CN', 'CSE', 'CF'],
  ['NEOE', 'CAD', 'NE', 'NEO', ''],
  ['XASX', 'AUD', 'AX', 'ASX', 'AU'],
  ['XNZE', 'NZD', 'NZ', 'NZX', 'NZ'],
  ['XTKS', 'JPY', 'T', 'TSE', 'JP JT'],
  ['XHKG', 'HKD', 'HK', 'HKEX', 'HK'],
  ['XSHG', 'CNY', 'SS', 'SSE', 'CG'],
  ['XSHE', 'CNY', 'SZ', 'SZSE', 'CS'],
  ['XKRX', 'KRW', 'KS', 'KRX', 'KS'],
  ['XKOS', 'KRW', 'KQ', '', 'KQ'],
  ['XTAI', 'TWD', 'TW', 'TWSE', 'TT'],
  ['ROCO', 'TWD', 'TWO', 'TPEX', ''],
  ['XSES', 'SGD', 'SI', 'SGX', 'SP'],
  ['XNSE', 'INR', 'NS', 'NSE', 'IS'],
  ['XBOM', 'INR', 'BO', 'BSE', 'IB'],
  ['XIDX', 'IDR', 'JK', 'IDX', 'IJ'],
  ['XKLS', 'MYR', 'KL', 'MYX', 'MK'],
  ['XBKK', 'THB', 'BK', 'SET', 'TB'],
  ['BVMF', 'BRL', 'SA', 'BMFBOVESPA', 'BZ'],
  ['XMEX', 'MXN', 'MX', 'BMV', 'MM'],
  ['XJSE', 'ZAC', 'JO', 'JSE', 'SJ'],
  ['XTAE', 'ILA', 'TA', 'TASE', 'IT'],
];

const by = (column: 2 | 3 | 4): ReadonlyMap<string, Market> =>
  new Map(
    LINES.flatMap((line) => line[column].split(' ').map((name) => [name, { mic: line[0], quoted: line[1] }] as const)).filter(
      ([name]) => name !== '',
    ),
  );

const SUFFIXES = by(2);
const PREFIXES = by(3);
const BLOOMBERG = by(4);
const AMERICAN_MICS = ['XNAS', 'XNYS', 'ARCX', 'XASE', 'BATS'];
const MICS: ReadonlyMap<string, Market> = new Map<string, Market>([
  ...AMERICAN_MICS.map((mic): [string, Market] => [mic, { mic: null, quoted: 'USD' }]),
  ...LINES.flatMap(([mic, quoted]): [string, Market][] => (mic === null ? [] : [[mic, { mic, quoted }]])),
]);

export const marketOfSuffix = (suffix: string) => SUFFIXES.get(suffix);
export const marketOfPrefix = (prefix: string) => PREFIXES.get(prefix);
export const marketOfBloomberg = (code: string) => BLOOMBERG.get(code);
export const marketOfMic = (mic: string) => MICS.get(mic);
