import { isCoin, isQuote } from '../instruments/crypto/coins.ts';
import { CURRENCIES } from '../instruments/forex/currencies.ts';
import { currencyDigits } from './currency-digits.ts';

/** Whether a code is money we know: a country's, or a coin. */
export const isCurrency = (code: string): boolean => CURRENCIES.has(code) || isCoin(code) || isQuote(code) || currencyDigits(code) !== 8;
