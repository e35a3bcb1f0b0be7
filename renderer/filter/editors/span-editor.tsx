import { useState } from 'react';
import { Filter } from '../../../src/contract/filter.ts';
import { compare } from '../../../src/domain/decimal/decimal.ts';
import { decimal } from '../../../src/domain/decimal/decimal-text.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { useTyped } from '../use-typed.ts';
import type { EditorProps } from './editor.ts';

type Of = 'net' | 'r' | 'quantity' | 'heldMinutes';

/** From, to, or between: nothing is applied while it cannot be meant. */
export function SpanEditor({ of, filter, change, done }: EditorProps & { of: Of }) {
  const [from, setFrom] = useState(() => textOf(filter[of]?.from));
  const [to, setTo] = useState(() => textOf(filter[of]?.to));
  const typed = useTyped(change);

  function type(nextFrom: string, nextTo: string) {
    setFrom(nextFrom);
    setTo(nextTo);
    typed.never();
    const span = spanOf(of, nextFrom, nextTo);
    if (span) typed.later({ [of]: span });
  }
  const wrong = problemOf(of, from, to);
  return (
    <form
      className="flex w-60 flex-col gap-2 p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) done();
      }}
    >
      <div className="flex gap-2">
        <NumberField label="From" value={from} onChange={(text) => type(text, to)} suffix={UNIT[of]} className="flex-1" />
        <NumberField label="To" value={to} onChange={(text) => type(from, text)} suffix={UNIT[of]} className="flex-1" />
      </div>
      <p role="status" className={`text-sm ${wrong ? 'text-danger' : 'text-fg-3'}`}>
        {wrong ?? HINTS[of]}
      </p>
      <button type="submit" className="sr-only" tabIndex={-1}>
        Done
      </button>
    </form>
  );
}

const UNIT = { net: undefined, r: 'R', quantity: undefined, heldMinutes: 'min' } as const;
const HINTS = {
  net: 'In the currency of each account. Leave one empty for no limit.',
  r: 'Leave one empty for no limit. Trades without a known risk have no R.',
  quantity: 'Leave one empty for no limit.',
  heldMinutes: 'Whole minutes. Leave one empty for no limit.',
} as const;

const textOf = (value: string | number | null | undefined) => (value === null || value === undefined ? '' : String(value));
const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

/** null: it says nothing that can be asked. */
function spanOf(of: Of, from: string, to: string): object | null {
  if (problemOf(of, from, to) !== null || [from, to].some((text) => text !== '' && !isNumber(text))) return null;
  const read = (text: string) => (text === '' ? null : of === 'heldMinutes' ? Number(text) : text);
  return { from: read(from), to: read(to) };
}

function problemOf(of: Of, from: string, to: string): string | null {
  const given = [from, to].filter(isNumber);
  if (of === 'heldMinutes' && given.some((text) => !/^\d{1,9}$/.test(text))) return 'Enter whole minutes, zero or more.';
  if (given.some((text) => !Filter.shape.net.safeParse({ from: text, to: null }).success)) return 'Use fewer digits.';
  if (given.length === 2 && compare(decimal(from), decimal(to)) > 0) return 'From is more than To. Nothing was changed.';
  return null;
}
