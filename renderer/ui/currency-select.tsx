import { Currency } from '../../src/contract/values.ts';
import { useFormat } from '../format/format-context.ts';
import { Combobox, type ComboboxOption } from './combobox.tsx';
import type { ControlProps } from './control-props.ts';

interface CurrencySelectProps extends ControlProps {
  value: string;
  onChange: (currency: string) => void;
  /** Stands first: "as the file says". */
  first?: ComboboxOption;
  size?: 'md' | 'sm';
  className?: string;
}

/** A currency by code or name; any other code, a coin's too, may be typed. */
export function CurrencySelect({ first, ...props }: CurrencySelectProps) {
  const { locale } = useFormat();
  const codes = CODES.map((value) => ({ value, label: value, hint: nameOf(value, locale) }));
  const options = first ? [first, ...codes] : codes;
  return (
    <Combobox
      {...props}
      options={options}
      placeholder="Code or name"
      accept={(typed) => Currency.safeParse(typed.toUpperCase()).data ?? null}
    />
  );
}

const CODES =
  'USD EUR GBP JPY CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF RON TRY ILS ZAR AED SAR INR CNY HKD SGD KRW TWD THB MYR IDR PHP VND BRL MXN ARS CLP COP USDT USDC BTC ETH'.split(
    ' ',
  );
const COINS: Record<string, string> = { USDT: 'Tether', USDC: 'USD Coin', BTC: 'Bitcoin', ETH: 'Ether' };

const nameOf = (code: string, locale: string): string => COINS[code] ?? new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? '';
