import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { useHasWidth } from '../../ui/use-has-width.ts';
import type { useCurrency } from './use-journal.ts';

/** Where there are several: one at a time, for they are never added. */
export function CurrencySwitch({ currencies, currency, choose }: ReturnType<typeof useCurrency>) {
  const isRoomy = useHasWidth(1101);
  if (currencies.length < 2) return null;
  const options = currencies.map((value) => ({ value, label: value }));
  return currencies.length <= (isRoomy ? 3 : 2) ? (
    <Segmented aria-label="Currency" value={currency} onChange={choose} options={options} />
  ) : (
    <Select aria-label="Currency" value={currency} onChange={choose} options={options} />
  );
}
