import type { RedoReport } from '../../../src/contract/imports.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { sayRedo } from './say-redo.ts';

/** What making an import again would change, in numbers and one by one. */
export function RedoChanges({ seen }: { seen: RedoReport }) {
  const format = useFormat();
  const show = (field: string, text: string): string => {
    if (text === '') return 'nothing';
    if (MOMENTS.has(field)) return format.moment(Number(text));
    if (field === 'day') return format.day(text);
    if (field === 'costs') return costsInWords(text, format);
    return format.hidesMoney && MONEY.has(field) ? format.money(text, 'USD') : text;
  };
  return (
    <div className="text-sm">
      <p className="text-fg-2">{sayRedo(seen, format).sentence}</p>
      {seen.changes.length > 0 && (
        <table className="mt-2 w-full table-fixed">
          <thead className="text-left text-fg-3">
            <tr className="[&>th]:font-normal">
              <th className="w-14">Row</th>
              <th>Symbol</th>
              <th className="w-24">What</th>
              <th>Now</th>
              <th>Then</th>
            </tr>
          </thead>
          <tbody>
            {seen.changes.slice(0, 50).map(({ is, row, leg, symbol, field, before, after }) => (
              <tr
                key={`${is}:${row}:${leg}:${symbol}:${field}`}
                className="[&>td]:truncate [&>td]:border-t [&>td]:border-line [&>td]:py-0.5"
              >
                <td className="text-fg-3">{row === 0 ? '' : row}</td>
                <td>{symbol}</td>
                <td className="text-fg-2">{FIELDS[field] ?? field.replaceAll('_', ' ')}</td>
                <td className="text-fg-2">{show(field, before)}</td>
                <td>{show(field, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  ...{ at: 'time', account_id: 'account', instrument_id: 'instrument', placed_at: 'placed', ended_at: 'ended' },
};
const MOMENTS = new Set(['at', 'placed_at', 'ended_at']);
const MONEY = new Set(['amount', 'balance', 'equity', 'cash', 'stated_realized']);

/** "commission 0.50 USD, tax 0.02 USD" */
function costsInWords(text: string, format: Format): string {
  const costs = JSON.parse(text) as { kind: string; amount: string; currency: string }[];
  return costs.length === 0 ? 'none' : costs.map(({ kind, amount, currency }) => `${kind} ${format.money(amount, currency)}`).join(', ');
}
