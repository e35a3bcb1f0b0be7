import { useState } from 'react';
import { HIDDEN } from '../format/create-format.ts';
import { useFormat } from '../format/format-context.ts';
import { Input } from './input.tsx';
import { NumberInput, type NumberInputProps } from './number-input.tsx';

/** An amount to type. While money is hidden it shows itself only to whoever is in the field. */
export function MoneyInput({ value, ...rest }: NumberInputProps) {
  const { hidesMoney } = useFormat();
  const [inside, setInside] = useState(false);
  if (!hidesMoney || inside || value === '')
    return <NumberInput {...rest} value={value} autoFocus={inside} onBlur={() => setInside(false)} />;
  return <Input {...rest} value={HIDDEN} onChange={() => {}} onFocus={() => setInside(true)} align="right" readOnly />;
}
