import { useState } from 'react';
import { useFormat } from '../../format/format-context.ts';
import { parseDecimal } from '../../format/parse-decimal.ts';
import { TextField } from '../../ui/text-field.tsx';

interface AmountFieldProps {
  label: string;
  /** Exact decimal text; null: none is given. */
  value: string | null;
  onChange: (value: string | null) => void;
}

/** An amount above zero, taken when the field is left or Enter is pressed. */
export function AmountField({ label, value, onChange }: AmountFieldProps) {
  const { locale } = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null || typed.trim() === '' ? null : readAmount(typed, locale);
  const isWrong = read === 'wrong';

  function take() {
    if (typed === null || read === 'wrong') return;
    onChange(read);
    setTyped(null);
  }
  return (
    <form
      className="max-w-56"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
      onBlur={take}
    >
      <TextField label={label} value={typed ?? value ?? ''} onChange={setTyped} {...(isWrong && { error: 'A number above zero.' })} />
    </form>
  );
}

function readAmount(typed: string, locale: string): string | 'wrong' {
  const parsed = parseDecimal(typed, locale);
  return parsed.ok && !parsed.value.startsWith('-') && /[1-9]/.test(parsed.value) ? parsed.value : 'wrong';
}
