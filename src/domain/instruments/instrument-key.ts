import type { Contract, CryptoPerpetual, Instrument } from './instrument.ts';
import { isIsin, securityId } from './shares/security-id.ts';

/**
 * What all spellings of one instrument share. Stocks, ETFs, warrants and rights share a prefix: brokers disagree on which is which,
 * while a ticker on a market is one thing.
 */
export function instrumentKey(instrument: Instrument): string {
  switch (instrument.class) {
    case 'stock':
    case 'etf':
    case 'warrant':
      return `share:${number(instrument.symbol)}${place(instrument.exchange, instrument.currency)}`;
    case 'bond':
      return `bond:${number(instrument.symbol)}`;
    case 'option':
      return `option:${instrument.root} ${instrument.expiry} ${instrument.strike} ${letter(instrument.right)}`;
    case 'future':
      return `future:${instrument.root}${month(instrument.contract)}`;
    case 'futureOption':
      return `futureOption:${instrument.root}${month(instrument.contract)} ${instrument.strike} ${letter(instrument.right)}`;
    case 'forex':
      return `forex:${instrument.base}${instrument.quote}`;
    case 'cryptoSpot':
      return `crypto:${instrument.base}`;
    case 'cryptoPerpetual':
      return `perpetual:${instrument.base}/${instrument.quote}${size(instrument)}`;
    case 'cfd':
      return `cfd:${instrument.underlying}`;
  }
}

/** A ticker means one thing on one market; without a market the currency keeps VOD in pounds apart from VOD in dollars. */
function place(exchange: string | null, currency: string | null): string {
  if (exchange !== null) return `@${exchange}`;
  return currency === null || currency === 'USD' ? '' : `/${currency}`;
}

/** The CUSIP and the ISIN of a security are one key. */
const number = (symbol: string) => (isIsin(symbol) ? (securityId(symbol)?.text ?? symbol) : symbol);

const letter = (right: 'call' | 'put') => (right === 'call' ? 'C' : 'P');

function month(contract: Contract): string {
  if (contract.kind === 'month') return ` ${contract.year}-${String(contract.month).padStart(2, '0')}`;
  return contract.nth === 1 ? '' : ` #${contract.nth}`;
}

/** Exchanges cut the same pair into contracts of different sizes: these are different contracts. */
function size({ payoff, multiplier }: CryptoPerpetual): string {
  const contracts = multiplier === '1' && payoff === 'linear' ? '' : ` x${multiplier ?? '?'}`;
  return payoff === 'inverse' ? ` inverse${contracts}` : contracts;
}
