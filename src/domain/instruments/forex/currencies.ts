/** Money that pairs are made of. */
export const CURRENCIES: ReadonlySet<string> = new Set(
  (
    'USD EUR GBP JPY CHF AUD NZD CAD SEK NOK DKK ISK PLN CZK HUF RON BGN HRK TRY RUB UAH KZT GEL ILS AED SAR QAR KWD BHD OMR JOD EGP MAD ' +
    'NGN KES GHS ZAR MXN BRL CLP COP PEN ARS UYU INR PKR LKR BDT CNY CNH HKD TWD KRW SGD MYR THB IDR PHP VND'
  ).split(' '),
);

/** Ounces of them trade like currencies. A lot is what most brokers make it; null where they differ. */
export const METAL_LOTS: ReadonlyMap<string, string | null> = new Map([
  ['XAU', '100'],
  ['XAG', '5000'],
  ['XPT', null],
  ['XPD', null],
]);

interface Steps {
  readonly pip: string | null;
  readonly tick: string | null;
}

const HUNDREDTH = new Set(['JPY', 'HUF', 'THB', 'INR']);
/** Brokers do not agree on a pip of these. */
const UNSETTLED = new Set([
  'KRW',
  'IDR',
  'VND',
  'COP',
  'CLP',
  'ARS',
  'TWD',
  'PHP',
  'RUB',
  'CZK',
  'ISK',
  'NGN',
  'KZT',
  'LKR',
  'PKR',
  'UYU',
  'BDT',
  'KES',
  'EGP',
]);

/** A pip, and the tenth of it that prices move by. */
export function forexSteps(base: string, quote: string): Steps {
  if (METAL_LOTS.has(base) || UNSETTLED.has(quote)) return { pip: null, tick: null };
  return HUNDREDTH.has(quote) ? { pip: '0.01', tick: '0.001' } : { pip: '0.0001', tick: '0.00001' };
}
