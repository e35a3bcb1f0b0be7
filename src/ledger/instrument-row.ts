import type { InstrumentRow, NewInstrument } from '../db/rows.ts';
import type { Instrument } from '../domain/instruments/instrument.ts';
import { instrumentKey } from '../domain/instruments/instrument-key.ts';

/** A recognised instrument as it is stored: what all classes have in columns, the rest as terms. */
export function toInstrumentRow(instrument: Instrument): NewInstrument {
  const { class: assetClass, symbol, currency, priceScale, multiplier, tick, lot, quantityStep, ...terms } = instrument;
  return {
    key: instrumentKey(instrument),
    ...{ symbol, class: assetClass, currency, multiplier, tick, lot },
    underlying: underlyingKey(instrument),
    price_scale: priceScale,
    quantity_step: quantityStep,
    expiry: 'expiry' in instrument ? instrument.expiry : null,
    base: instrument.class === 'cryptoSpot' || instrument.class === 'cryptoPerpetual' ? instrument.base : null,
    terms: JSON.stringify(terms),
  };
}

/** The key of what it is written on, or its own. */
function underlyingKey(instrument: Instrument): string {
  if (instrument.class === 'option') return `share:${instrument.underlying}`;
  if (instrument.class !== 'futureOption' || instrument.underlyingRoot === null) return instrumentKey(instrument);
  const { year, month } = instrument.contract;
  return `future:${instrument.underlyingRoot} ${year}-${String(month).padStart(2, '0')}`;
}

/** The name its contract size goes by. */
export function rootOf({ class: assetClass, symbol, terms }: Pick<InstrumentRow, 'class' | 'symbol' | 'terms'>): string {
  const { root, underlyingRoot, underlying } = JSON.parse(terms) as Partial<Record<string, string | null>>;
  if (assetClass === 'futureOption') return underlyingRoot ?? root ?? symbol;
  return root ?? (assetClass === 'cfd' ? underlying : null) ?? symbol;
}
