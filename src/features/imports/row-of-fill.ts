import type { ImportRow } from '../../contract/import-report.ts';
import { add } from '../../domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../domain/decimal/decimal-text.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { FillFact } from '../../importers/facts.ts';
import type { Stored } from './find-stored.ts';

/** A fill of a file as the preview shows it. */
export function rowOfFill(fact: FillFact, status: ImportRow['status'], stored: Stored | null): ImportRow {
  const costs = fact.costs?.filter(({ currency }) => fact.currency === null || currency === fact.currency);
  return {
    row: fact.row,
    leg: fact.leg ?? 0,
    status,
    is: 'fill',
    at: visibleLine(fact.time.text),
    symbol: visibleLine(fact.instrument.text),
    action: actionOf(fact),
    quantity: fact.quantity,
    price: fact.price,
    value: fact.cash ?? null,
    costs: costs && costs.length > 0 ? decimalText(costs.map(({ amount }) => decimal(amount)).reduce(add)) : null,
    currency: fact.currency,
    note: noteOf(status, stored),
    fill: stored?.uid ?? null,
    import: stored?.import ?? null,
  };
}

function actionOf({ kind, side, effect }: FillFact): string {
  if (kind !== 'trade') return KINDS[kind];
  const word = side === 'buy' ? 'Buy' : 'Sell';
  return effect === 'unknown' ? word : `${word} to ${effect}`;
}

const KINDS: Readonly<Record<Exclude<FillFact['kind'], 'trade'>, string>> = {
  opening: 'Held before',
  expiry: 'Expired',
  assignment: 'Assigned',
  exercise: 'Exercised',
  cash_settlement: 'Settled in cash',
  transfer_in: 'Transferred in',
  transfer_out: 'Transferred out',
  receive: 'Received',
  deliver: 'Delivered',
  transform_in: 'Became',
  transform_out: 'Turned into another',
};

function noteOf(status: ImportRow['status'], stored: Stored | null): string {
  const where = stored?.fileName == null ? 'entered by hand' : `from ${visibleLine(stored.fileName, 80)}`;
  switch (status) {
    case 'stored':
      return stored === null
        ? 'Stands in this file twice under one id'
        : stored.binned
          ? `Stored ${where}, now in the bin`
          : `Stored ${where}`;
    case 'similar':
      return `Seems to be a fill ${where}${stored?.binned ? ', now in the bin' : ''}: left out`;
    case 'matched':
      return 'Takes the place of the fill you entered by hand';
    case 'updated':
      return `Takes the place of what was pending ${where}`;
    case 'voided':
      return stored === null
        ? 'The broker took it back: no such fill is stored'
        : `The broker took back what is stored ${where}${stored.binned ? ', which is in the bin already' : ': into the bin'}`;
    default:
      return '';
  }
}
