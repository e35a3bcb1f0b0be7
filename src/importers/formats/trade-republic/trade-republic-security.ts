import type { InstrumentClass } from '../../../domain/instruments/instrument.ts';
import { numberIn, numberOrNothing, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import type { Holdings } from '../../cells/holdings.ts';
import { nameIn } from '../../cells/name-in.ts';
import { splitRatio } from '../../cells/split-ratio.ts';
import { isNegative, isNothing, magnitude, negated, over, plus } from '../../cells/sums.ts';
import type { Cost, FillFact, FillKind, Found, Moment, NamedInstrument } from '../../facts.ts';
import type { Row } from '../../source.ts';
import type { TradeRepublicColumns } from './trade-republic-columns.ts';

interface Around {
  readonly time: Moment;
  /** What matured with cash in a row of its own. */
  readonly paidOut: ReadonlySet<string>;
  /** Of what was split: such a row names the units that came, not the ratio. */
  readonly holdings: Holdings;
}

const CLASSES: ReadonlyMap<string, InstrumentClass> = new Map([
  ['STOCK', 'stock'],
  ['FUND', 'etf'],
  ['CRYPTO', 'cryptoSpot'],
  ['BOND', 'bond'],
  ['DERIVATIVE', 'warrant'],
  ['PRIVATE_FUND', 'etf'],
]);

/** undefined: the row moves no securities. */
export function tradeRepublicSecurity(row: Row, columns: TradeRepublicColumns, around: Around): readonly Found[] | undefined {
  const type = columns.type(row);
  const ended = ENDED.test(type);
  const cash = columns.category(row) === 'CASH';
  if (ended && cash && columns.shares(row) !== '') return closing(row, columns, around);
  if (cash || columns.shares(row) === '') return undefined;
  if (type === 'BUY' || type === 'SELL') return fill(row, columns, around, 'trade', type === 'BUY' ? 'buy' : 'sell');
  if (type === 'SPLIT') return split(row, columns, around);
  if (type === 'MIGRATION') return [skipped(row, type, 'The securities moved to another custodian of the same account.')];
  if (ended) {
    const paid = around.paidOut.has(columns.symbol(row));
    return paid ? [skipped(row, type, 'The row with its cash closes the position.')] : closing(row, columns, around);
  }
  if (columns.category(row) !== 'DELIVERY' && type !== 'STOCKPERK') return undefined;
  return fill(row, columns, around, 'receive', isNegative(numberIn('shares', columns.shares(row))) ? 'sell' : 'buy');
}

function fill(row: Row, columns: TradeRepublicColumns, { time }: Around, kind: FillKind, side: FillFact['side']): readonly Found[] {
  const instrument = instrumentOf(row, columns);
  const quantity = quantityIn('shares', columns.shares(row));
  const amount = numberOrNothing('amount', columns.amount(row));
  const cash = amount === null || isNothing(amount) ? {} : { cash: side === 'buy' ? negated(magnitude(amount)) : magnitude(amount) };
  const price = numberOrNothing('price', columns.price(row));
  const bare = kind === 'receive' ? '0' : 'cash' in cash ? over(magnitude(cash.cash), quantity, 8) : null;
  const found: FillFact = {
    type: 'fill',
    row: row.row,
    account: accountOf(row, columns),
    kind,
    side,
    effect: kind === 'cash_settlement' ? 'close' : 'unknown',
    instrument,
    quantity,
    price: price ?? bare,
    currency: columns.currency(row) || 'EUR',
    time,
    ...(columns.id(row) === '' ? {} : { execution: columns.id(row) }),
    identity: [columns.datetime(row), columns.type(row), columns.symbol(row), columns.shares(row), columns.amount(row)],
    costs: costsOf(row, columns),
    ...cash,
  };
  return [found];
}

/** A bond that is paid back, a warrant that ran out. */
const closing = (row: Row, columns: TradeRepublicColumns, around: Around) => fill(row, columns, around, 'cash_settlement', 'sell');

function split(row: Row, columns: TradeRepublicColumns, { time, holdings }: Around): readonly Found[] {
  const instrument = instrumentOf(row, columns);
  const came = numberIn('shares', columns.shares(row));
  const before = holdings.before(instrument.text, time.date);
  const after = plus(before, came);
  const ratio = splitRatio(before, after);
  if (!ratio) {
    const message = `A split of ${columns.name(row)} brings ${came} units, and this file does not hold the purchases before it. Enter the split by hand.`;
    return [{ type: 'problem', row: row.row, code: 'incomplete', message }];
  }
  return [
    {
      type: 'action',
      row: row.row,
      account: accountOf(row, columns),
      kind: 'split',
      time,
      instrument,
      becomes: [{ instrument, ...ratio, costShare: '1' }],
      identity: [columns.id(row)],
      note: `Split: ${before} became ${after}`,
    },
  ];
}

export function instrumentOf(row: Row, columns: TradeRepublicColumns): NamedInstrument {
  const text = symbolIn(columns.symbol(row));
  const assetClass = CLASSES.get(columns.assetClass(row));
  return {
    text,
    ...(assetClass === undefined ? {} : { assetClass }),
    ...(/^[A-Z]{2}[A-Z0-9]{9}\d$/.test(text) ? { isin: text, ...nameIn(columns.name(row)) } : {}),
  };
}

export const accountOf = (row: Row, { account }: TradeRepublicColumns) =>
  account(row) === 'DEFAULT' || account(row) === '' ? null : account(row);

/** Costs are below zero here; a tax above zero was given back. */
function costsOf(row: Row, columns: TradeRepublicColumns): Cost[] {
  const currency = columns.currency(row) || 'EUR';
  return (['fee', 'tax'] as const).flatMap((kind): Cost[] => {
    const paid = numberOrNothing(kind, columns[kind](row));
    return paid === null || isNothing(paid) ? [] : [{ kind, amount: negated(paid), currency }];
  });
}

const skipped = (row: Row, what: string, why: string): Found => ({ type: 'skipped', row: row.row, what, why });

const ENDED = /^(FINAL_MATURITY|TILG|REDEMPTION|WARRANT_EXERCISE)$/;
