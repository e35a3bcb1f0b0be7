import type { Instrument } from '../../contract/instruments.ts';
import type { VersionedInstrument } from '../../db/queries/instruments.ts';

export function showInstrument(row: VersionedInstrument): Instrument {
  const { uid, symbol, underlying, currency, multiplier, tick, lot, expiry, base, version } = row;
  return {
    ...{ uid, symbol, underlying, currency, multiplier, tick, lot, expiry, base, version },
    assetClass: row.class,
    priceScale: row.price_scale as Instrument['priceScale'],
    quantityStep: row.quantity_step,
    terms: JSON.parse(row.terms),
  };
}
