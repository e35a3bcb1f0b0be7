import type { Instrument } from '../../../src/contract/instruments.ts';

export const INSTRUMENT_CLASS: Readonly<Record<Instrument['assetClass'], string>> = {
  stock: 'Stock',
  etf: 'ETF',
  option: 'Option',
  future: 'Future',
  futureOption: 'Future option',
  forex: 'Forex',
  cryptoSpot: 'Crypto spot',
  cryptoPerpetual: 'Crypto perpetual',
  cfd: 'CFD',
  bond: 'Bond',
  warrant: 'Warrant',
};
