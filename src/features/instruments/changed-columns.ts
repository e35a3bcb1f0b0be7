import type { Instrument, InstrumentFields } from '../../contract/instruments.ts';
import type { NewInstrument } from '../../db/rows.ts';

type Given = { [K in keyof InstrumentFields]?: InstrumentFields[K] | undefined };

type Columns = Partial<Pick<NewInstrument, (typeof COLUMNS)[keyof InstrumentFields]>>;

/** The columns of what is given, without what is so already. */
export function changedColumns(given: Given, before: Partial<Instrument> = {}): Columns {
  const changed = Object.entries(given).filter(([field, value]) => value !== undefined && value !== before[field as keyof Instrument]);
  return Object.fromEntries(changed.map(([field, value]) => [COLUMNS[field as keyof InstrumentFields], value])) as Columns;
}

const COLUMNS = {
  symbol: 'symbol',
  currency: 'currency',
  multiplier: 'multiplier',
  priceScale: 'price_scale',
  tick: 'tick',
  lot: 'lot',
  quantityStep: 'quantity_step',
  expiry: 'expiry',
} as const;
