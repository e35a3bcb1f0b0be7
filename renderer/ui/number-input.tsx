import { useContext, useState } from 'react';
import { Input, type InputProps } from './input.tsx';
import { LocaleContext } from './locale-context.ts';
import { readDecimal } from './read-decimal.ts';
import { writeDecimal } from './write-decimal.ts';

export interface NumberInputProps extends Omit<InputProps, 'value' | 'onChange' | 'inputMode'> {
  /** Exact decimal text such as "-1234.5", or '' for none. */
  value: string;
  /** Gets exact decimal text, '' when empty, or the text as it stands when it is no number: the contract then refuses it. */
  onChange: (decimal: string) => void;
}

/** Reads and writes numbers as the locale does. The bare box: NumberField adds label, hint and error. */
export function NumberInput({ value, onChange, align = 'right', onFocus, onBlur, ...rest }: NumberInputProps) {
  const locale = useContext(LocaleContext);
  // While it is typed in, the text is the person's own; afterwards it is rewritten.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      {...rest}
      inputMode="decimal"
      align={align}
      value={typed ?? writeDecimal(value, locale)}
      onChange={(text) => {
        setTyped(text);
        onChange(readDecimal(text, locale) ?? text.trim());
      }}
      onFocus={(event) => {
        setTyped(writeDecimal(value, locale));
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}
