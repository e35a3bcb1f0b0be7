import type { ComponentType } from 'react';
import { useFormat } from '../format/format-context.ts';
import { FormRow, type FormRowProps } from './form-row.tsx';
import { NumberInput, type NumberInputProps } from './number-input.tsx';
import { unreadNumber } from './unread-number.ts';

interface NumberRowProps extends Omit<NumberInputProps, 'title'>, Omit<FormRowProps, 'children'> {
  /** MoneyInput, for what hidden money hides. */
  input?: ComponentType<NumberInputProps>;
}

/** A FormRow with a number. Says by itself when the text is none. */
export function NumberRow({ title, explanation, error, note, input: Box = NumberInput, ...box }: NumberRowProps) {
  const { locale } = useFormat();
  return (
    <FormRow title={title} explanation={explanation} note={note} error={unreadNumber(box.value, locale) ?? error}>
      {(control) => <Box {...control} {...box} />}
    </FormRow>
  );
}
