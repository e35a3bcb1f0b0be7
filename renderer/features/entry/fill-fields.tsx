import { useId } from 'react';
import { useFormat } from '../../format/format-context.ts';
import { Input } from '../../ui/input.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { unreadNumber } from '../../ui/unread-number.ts';
import { readTime, writeTime } from './read-time.ts';

/** As text: numbers exact as soon as they can be read, the time as it was typed. */
export interface FillTexts {
  readonly quantity: string;
  readonly price: string;
  readonly fees: string;
  readonly time: string;
}
interface FillFieldsProps {
  /** What is read out before each field: "Entry 1". */
  name: string;
  value: FillTexts;
  onChange: (changes: Partial<FillTexts>) => void;
  /** What is wrong with a field. */
  error: (field: keyof FillTexts) => string | undefined;
  /** What holds where nothing is typed. */
  quantityIfEmpty?: string | undefined;
  timeIfEmpty?: string | undefined;
}

/** Size, price, fees and time of one fill: four cells of a grid (see FILL_COLUMNS). */
export function FillFields({ name, value, onChange, error, quantityIfEmpty, timeIfEmpty = 'now' }: FillFieldsProps) {
  const format = useFormat();
  const number = (field: 'quantity' | 'price' | 'fees', placeholder?: string) => (
    <Cell label={`${name} ${field}`} error={unreadNumber(value[field], format.locale) ?? error(field)}>
      {(control) => (
        <NumberInput {...control} value={value[field]} onChange={(text) => onChange({ [field]: text })} placeholder={placeholder} />
      )}
    </Cell>
  );
  function settleTime() {
    if (value.time.trim() === '') return;
    // A time alone may be of the day of the line above, which is not known here: only what names its day is written out.
    const read = readTime(value.time, { now: Date.now(), zone: format.zone, locale: format.locale }, NO_DAY);
    if (read.ok && read.day !== NO_DAY) onChange({ time: writeTime(read.when, format.zone) });
  }
  return (
    <>
      {number('quantity', quantityIfEmpty === undefined ? undefined : format.number(quantityIfEmpty))}
      {number('price')}
      {number('fees')}
      <Cell label={`${name} time`} error={error('time')}>
        {(control) => (
          <Input {...control} value={value.time} onChange={(time) => onChange({ time })} onBlur={settleTime} placeholder={timeIfEmpty} />
        )}
      </Cell>
    </>
  );
}

const NO_DAY = '1970-01-01';

interface CellProps {
  label: string;
  error: string | undefined;
  children: (control: {
    'aria-label': string;
    'aria-invalid': boolean | undefined;
    'aria-describedby': string | undefined;
  }) => React.ReactNode;
}

function Cell({ label, error, children }: CellProps) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      {children({ 'aria-label': label, 'aria-invalid': error ? true : undefined, 'aria-describedby': error ? id : undefined })}
      {error && (
        <p id={id} className="text-xs text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
