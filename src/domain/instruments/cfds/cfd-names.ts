/** What platforms call an index or a commodity, by the one name we use, with the money it is quoted in at home. */
interface CfdName {
  readonly name: string;
  readonly currency: string;
}

const LINES: readonly (readonly [name: string, currency: string, others: string])[] = [
  ['US30', 'USD', 'DJ30 WS30 DJI30 DJ30USD US30USD WALLSTREET30 USA30 DOW30'],
  ['US500', 'USD', 'SPX500 SP500 SPX500USD US500USD USA500 S&P500 SPX500M'],
  ['US100', 'USD', 'NAS100 USTEC USTECH100 USTECH NDX100 NAS100USD US100USD NASDAQ100 UT100 USATEC NQ100'],
  ['US2000', 'USD', 'RUSSELL2000 US2000USD RTY2000'],
  ['GER40', 'EUR', 'DE40 DAX40 GER30 DE30 DAX30 GERMANY40 DE40EUR DE30EUR DEU40 GDAXI'],
  ['UK100', 'GBP', 'FTSE100 GBR100 UK100GBP UKX'],
  ['FRA40', 'EUR', 'FR40 CAC40 F40 FR40EUR FRANCE40'],
  ['EU50', 'EUR', 'STOXX50 EUSTX50 ESTX50 EUR50 STOXX50E EU50EUR EUROPE50 EURO50'],
  ['ESP35', 'EUR', 'ES35 SPA35 SPAIN35 IBEX35 ESP35EUR'],
  ['IT40', 'EUR', 'ITA40 ITALY40'],
  ['NETH25', 'EUR', 'NL25 NED25 AEX25 NL25EUR'],
  ['SWI20', 'CHF', 'CH20 SUI20 SMI20 CH20CHF'],
  ['JPN225', 'JPY', 'JP225 JPN225Y NI225 NIKKEI225 N225 JAP225 JP225Y'],
  ['AUS200', 'AUD', 'AU200 ASX200 AU200AUD'],
  ['HK50', 'HKD', 'HSI50 HKG50 HKG33 HK33 HK50HKD HK33HKD'],
  ['CHN50', 'USD', 'CN50 CHINA50 CHINAA50 CN50USD'],
  ['USOIL', 'USD', 'XTIUSD WTI WTIUSD USOUSD USCRUDE OIL.WTI WTICOUSD CRUDEOIL WTIOIL OILUSD'],
  ['UKOIL', 'USD', 'XBRUSD BRENT BRENTUSD UKOUSD UKCRUDE BCOUSD OIL'],
  ['NATGAS', 'USD', 'XNGUSD NATGASUSD NGAS'],
  ['COPPER', 'USD', 'XCUUSD'],
  ['USDX', 'USD', 'USDINDEX DXY USDIDX'],
];

const NAMES: ReadonlyMap<string, CfdName> = new Map(
  LINES.flatMap(([name, currency, others]) => [name, ...others.split(' ')].map((text) => [text, { name, currency }] as const)),
);

/** Words that are also tickers, commodities or indices elsewhere: only with a hint. */
const AMBIGUOUS = new Set(['COPPER', 'OIL', 'WTI', 'BRENT', 'DXY', 'UKX', 'F40', 'GDAXI', 'USTECH', 'CRUDEOIL', 'N225']);

export const cfdName = (text: string): CfdName | undefined => NAMES.get(text);

export const needsHint = (text: string): boolean => AMBIGUOUS.has(text);

/** Every spelling with its name, longest first, for symbols with a suffix. */
export const CFD_SPELLINGS: readonly string[] = [...NAMES.keys()].sort((a, b) => b.length - a.length);
