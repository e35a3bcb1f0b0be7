import type { InstrumentClass } from '../../../domain/instruments/instrument.ts';
import { occSymbol } from '../../../domain/instruments/options/occ-symbol.ts';
import { numberOrNothing } from '../../cells/cell-readers.ts';
import { fits } from '../../cells/class-by-result.ts';
import { knownSize } from '../../cells/known-size.ts';
import { migratedTrade } from '../../cells/migrated-trade.ts';
import { readDate } from '../../cells/moment.ts';
import { readNumber } from '../../cells/number.ts';
import { isNothing, plus } from '../../cells/sums.ts';
import { type TripCells, tripIn } from '../../cells/trip-in.ts';
import type { Cost, FillFact, NamedInstrument } from '../../facts.ts';

/** A trade of TradeTally, of its CSV or of its JSON, as written; '' where it says nothing. */
export interface TallyTrade extends TripCells {
  readonly row: number;
  readonly id: string;
  readonly commission: string;
  readonly fees: string;
  readonly instrumentType: string;
  readonly optionType: string;
  readonly strike: string;
  readonly expiration: string;
}

export function tallyFills(trade: TallyTrade): readonly FillFact[] {
  const costs = [...costIn('commission', trade.commission), ...costIn('fee', trade.fees)];
  const instrument = instrumentOf(trade);
  const { symbol, direction, quantity, entryTime, entryPrice, exitTime, exitPrice } = trade;
  return migratedTrade({
    ...{ row: trade.row, account: null, cells: trade, instrument, costs, currency: 'USD' },
    realized: grossOf(trade, instrument, costs),
    identity: trade.id === '' ? [symbol, direction, quantity, entryTime, entryPrice, exitTime, exitPrice] : [trade.id],
  });
}

/** Its result is after costs, unless what a point is worth says that nothing was taken off. */
function grossOf(trade: TallyTrade, { assetClass, text }: NamedInstrument, costs: readonly Cost[]): string | null {
  if (trade.exitTime === '' || trade.exitPrice === '') return null;
  const trip = tripIn(trade);
  const worth =
    assetClass === 'option' ? '100' : assetClass === 'future' ? knownSize(text, trip.exit.time.date, 'tradetally').multiplier : '1';
  if (trip.result === null || (worth !== null && fits(trip, worth))) return trip.result;
  return plus(trip.result, ...costs.map(({ amount }) => amount));
}

function instrumentOf({ symbol, instrumentType, optionType, strike, expiration }: TallyTrade): NamedInstrument {
  const assetClass = CLASSES.get(instrumentType.toLowerCase());
  const [expiry, at] = [readDate(expiration.slice(0, 10), 'ymd'), readNumber(strike)];
  if (assetClass !== 'option' || expiry === undefined || typeof at !== 'string') {
    return { text: symbol, ...(assetClass === undefined ? {} : { assetClass }) };
  }
  const right = /^c/i.test(optionType) ? 'call' : 'put';
  const occ = occSymbol({ root: symbol.toUpperCase(), expiry, right, strike: at });
  return { text: `${symbol} ${expiry} ${strike} ${right}`, assetClass, ...(occ === null ? {} : { symbol: occ }) };
}

function costIn(kind: 'commission' | 'fee', cell: string): Cost[] {
  const amount = numberOrNothing(kind === 'fee' ? 'Fees' : 'Commission', cell);
  return amount === null || isNothing(amount) ? [] : [{ kind, amount, currency: 'USD' }];
}

const CLASSES: ReadonlyMap<string, InstrumentClass> = new Map(
  Object.entries<InstrumentClass>({
    ...{ stock: 'stock', option: 'option', future: 'future', forex: 'forex', crypto: 'cryptoSpot' },
  }),
);
