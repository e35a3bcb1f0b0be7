/** How many decimals an amount of a currency is shown with: ISO 4217's for money, two for coins pegged to it, eight for other coins. */
export function currencyDigits(currency: string): number {
  return DIGITS.get(currency) ?? 8;
}

const NONE = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF BVND';
const THREE = 'BHD IQD JOD KWD LYD OMR TND';
const TWO =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNH CNY COP CRC CUP CVE CZK ' +
  'DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP ' +
  'LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB ' +
  'SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ' +
  'ZMW ZWG USDT USDC DAI FDUSD TUSD BUSD USDP GUSD USDE USDD PYUSD EURC EURT EURI EURS AEUR BIDR IDRT';

const DIGITS: ReadonlyMap<string, number> = new Map(
  [NONE, TWO, THREE].flatMap((codes, at) => codes.split(' ').map((code) => [code, [0, 2, 3][at] as number] as const)),
);
