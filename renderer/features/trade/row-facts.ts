import type { RowChange } from '../../../src/contract/trade-changes.ts';
import { type Format, NOTHING } from '../../format/create-format.ts';
import type { Facts } from '../../format/differences.ts';

export type Row = NonNullable<RowChange['after']>;
/** Rows that stand for themselves: an earlier version of one is worth bringing back. */
export type WholeRow = 'annotation' | 'fill' | 'plan' | 'plan_event';
export const isWhole = (table: RowChange['table']): table is WholeRow => ['annotation', 'fill', 'plan', 'plan_event'].includes(table);

/** What a stored row says, in words. */
export function rowFacts(table: WholeRow, row: Row, format: Format): Facts {
  const text = (column: string) =>
    row[column] === null || row[column] === '' || row[column] === undefined ? NOTHING : String(row[column]);
  const number = (column: string) => format.number(row[column] ?? null);
  switch (table) {
    case 'annotation':
      return new Map([
        ['Note', text('note')],
        ['Rating', text('rating')],
        ['Reviewed', typeof row.reviewed_at === 'number' ? format.moment(row.reviewed_at) : 'no'],
      ]);
    case 'fill':
      return new Map([
        ['Side', text('side')],
        ['Quantity', number('quantity')],
        ['Price', number('price')],
        ['Time', row.precision === 'day' ? format.day(dayOf(row.at)) : `${format.date(Number(row.at))} ${format.seconds(Number(row.at))}`],
        ['Costs', costsText(row.costs, format)],
        ['In the bin', row.binned_at === null || row.binned_at === undefined ? 'no' : 'yes'],
      ]);
    case 'plan':
      return new Map([
        ['Status', text('status')],
        ['Entry', number('entry')],
        ['Quantity', number('quantity')],
        ['Risk', row.risk_value === null ? NOTHING : `${number('risk_value')} ${text('risk_unit')}`],
        ['Targets', targetsText(row.targets, format)],
        ['Note', text('note')],
      ]);
    case 'plan_event':
      return new Map([
        ['Kind', text('kind')],
        ['Price', number('value')],
        ['From', format.moment(Number(row.at))],
      ]);
    default:
      return table satisfies never;
  }
}

const dayOf = (at: Row[string] | undefined): string => new Date(Number(at)).toISOString().slice(0, 10);

function costsText(costs: Row[string] | undefined, format: Format): string {
  if (typeof costs !== 'string') return 'not known';
  const all = JSON.parse(costs) as { amount: string; currency: string }[];
  return all.map(({ amount, currency }) => `${format.money(amount, currency)} ${currency}`).join(', ') || 'none';
}

const targetsText = (targets: Row[string] | undefined, format: Format): string =>
  typeof targets === 'string'
    ? (JSON.parse(targets) as { price: string }[]).map(({ price }) => format.number(price)).join(', ') || NOTHING
    : NOTHING;
