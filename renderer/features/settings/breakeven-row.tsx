import { useId } from 'react';
import type { Breakeven } from '../../../src/contract/settings.ts';
import { BASIS, BREAKEVEN_UNIT, choices } from '../../format/words.ts';
import { NumberInput } from '../../ui/number-input.tsx';
import { Select } from '../../ui/select.tsx';
import type { ConventionRowsProps } from './convention-rows.ts';

const CLASSES = [
  { key: 'futuresAndForex', name: 'Futures, forex' },
  { key: 'stocksAndOptions', name: 'Stocks, options' },
  { key: 'crypto', name: 'Crypto' },
] as const;

/** A band for each kind of market. */
export function BreakevenRow({ draft }: ConventionRowsProps) {
  const { value, set, error } = draft;
  const told = useId();
  const problem = CLASSES.map(({ key }) => error(`breakeven.${key}.value`)).find(Boolean);
  const change = (key: (typeof CLASSES)[number]['key'], changes: Partial<Breakeven>) =>
    set('breakeven', { ...value.breakeven, [key]: { ...value.breakeven[key], ...changes } });
  return (
    <fieldset className="flex items-start gap-4 border-t border-line px-3.5 py-[7px]">
      <legend className="sr-only">Breakeven</legend>
      <div className="min-w-0 flex-1">
        <p aria-hidden className="font-medium">
          Breakeven
        </p>
        <p id={told} className={`text-sm ${problem ? 'text-danger' : 'text-fg-3'}`}>
          {problem ?? 'Inside the band, its edge included, a trade is neither won nor lost; both win rates are shown'}
        </p>
      </div>
      <table className="shrink-0 border-separate border-spacing-x-1.5 border-spacing-y-1 text-sm">
        <thead>
          <tr className="text-left text-xs text-fg-3 [&>th]:font-normal">
            <th scope="col">Class</th>
            <th scope="col">Basis</th>
            <th scope="col" className="text-right">
              Band
            </th>
            <th scope="col">Unit</th>
          </tr>
        </thead>
        <tbody>
          {CLASSES.map(({ key, name }) => {
            const { basis, value: band, unit } = value.breakeven[key];
            return (
              <tr key={key}>
                <th scope="row" className="pr-1 text-left font-normal whitespace-nowrap">
                  {name}
                </th>
                <td>
                  <Select
                    size="sm"
                    className="w-18"
                    aria-label={`Basis, ${name}`}
                    value={basis}
                    onChange={(next) => change(key, { basis: next })}
                    options={choices(BASIS)}
                  />
                </td>
                <td>
                  <NumberInput
                    size="sm"
                    className="w-16"
                    aria-label={`Band, ${name}`}
                    aria-describedby={told}
                    aria-invalid={error(`breakeven.${key}.value`) ? true : undefined}
                    value={band}
                    onChange={(next) => change(key, { value: next })}
                  />
                </td>
                <td>
                  <Select
                    size="sm"
                    className="w-18"
                    aria-label={`Unit, ${name}`}
                    value={unit}
                    onChange={(next) => change(key, { unit: next })}
                    options={choices(BREAKEVEN_UNIT)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </fieldset>
  );
}
