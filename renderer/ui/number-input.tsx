import { useState } from 'react';
import { useFormat } from '../format/format-context.ts';
import { parseDecimal } from '../format/parse-decimal.ts';
import { Input, type InputProps } from './input.tsx';

export interface NumberInputProps extends Omit<InputProps, 'value' | 'onChange' | 'inputMode'> {
  /** Exact decimal text such as "-1234.5", or '' for none. */
  value: string;
  /** Gets exact decimal text, '' when empty, or the text as it stands when it is no number: the contract then refuses it. */
  onChange: (decimal: string) => void;
}

/** Reads and writes numbers as the locale does. The bare box: NumberField adds label, hint and error. */
export function NumberInput({ value, onChange, align = 'right', onFocus, onBlur, ...rest }: NumberInputProps) {
  const format = useFormat();
  // While it is typed in, the text is the person's own; afterwards it is rewritten.
  const [typed, setTyped] = useState<string | null>(null);
  const written = isDecimal(value) ? format.number(value) : value;
  return (
    <Input
      {...rest}
      inputMode="decimal"
      align={align}
      value={typed ?? written}
      onChange={(text) => {
        setTyped(text);
        onChange(read(text, format.locale));
      }}
      onFocus={(event) => {
        setTyped(typed ?? written);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        // Text that nobody could read stays in sight beside its error.
        if (value === '' || isDecimal(value)) setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}

function read(text: string, locale: string): string {
  const parsed = parseDecimal(text, locale);
  if (parsed.ok) return parsed.value;
  // Text that only looks exact ("1.5" where the point separates thousands) must not be taken for a number later on.
  const kept = text.trim();
  return isDecimal(kept) ? `“${kept}”` : kept;
}

const isDecimal = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
