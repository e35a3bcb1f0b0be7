import { useState } from 'react';
import { Filter, Period } from '../../../src/contract/filter.ts';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { MEANINGS, PERIODS } from '../dimensions.ts';
import { useTyped } from '../use-typed.ts';
import type { EditorProps } from './editor.ts';

type Meaning = keyof typeof MEANINGS;

/** Realised, closed or opened: in a period that moves on with the days, or between two of them. */
export function DatesEditor({ filter, change, done }: EditorProps) {
  const { dates } = filter;
  const between = dates && 'from' in dates ? dates : { from: null, to: null };
  const [meaning, setMeaning] = useState<Meaning>(dates?.meaning ?? 'closed');
  const [from, setFrom] = useState(between.from ?? '');
  const [to, setTo] = useState(between.to ?? '');
  const typed = useTyped(change);
  const period = dates && 'period' in dates ? dates.period : null;

  function mean(next: Meaning) {
    setMeaning(next);
    if (dates) change({ dates: { ...dates, meaning: next } });
  }
  function choose(next: Period) {
    typed.never();
    change({ dates: { meaning, period: next } });
    done();
  }
  function type(nextFrom: string, nextTo: string) {
    setFrom(nextFrom);
    setTo(nextTo);
    typed.never();
    if (problemOf(nextFrom, nextTo) === null) typed.later({ dates: { meaning, from: nextFrom || null, to: nextTo || null } });
  }
  const wrong = problemOf(from, to);
  return (
    <div className="flex w-80 flex-col gap-3 p-3">
      <Segmented
        aria-label="Days are those of"
        size="sm"
        value={meaning}
        onChange={mean}
        options={[
          { value: 'closed', label: MEANINGS.closed },
          { value: 'realised', label: MEANINGS.realised },
          { value: 'opened', label: MEANINGS.opened },
        ]}
      />
      <p className="text-sm text-fg-3">{ABOUT[meaning]}</p>
      <div className="grid grid-cols-3 gap-1">
        {Period.options.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === period}
            onClick={() => choose(each)}
            className="h-7 rounded-md border border-line-2 px-1 text-sm whitespace-nowrap transition-colors hover:bg-hover aria-pressed:border-accent-line aria-pressed:bg-accent-soft aria-pressed:font-medium"
          >
            {PERIODS[each]}
          </button>
        ))}
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Field label="From">{(control) => <Input {...control} type="date" value={from} onChange={(day) => type(day, to)} />}</Field>
        <Field label="To">{(control) => <Input {...control} type="date" value={to} onChange={(day) => type(from, day)} />}</Field>
      </div>
      <p role="status" className={`text-sm ${wrong ? 'text-danger' : 'text-fg-3'}`}>
        {wrong ?? 'Both days are included. Leave one empty for no limit.'}
      </p>
    </div>
  );
}

const ABOUT: Record<Meaning, string> = {
  closed: 'Trades whose last exit is in it.',
  realised: 'Trades with an exit in it, those still open included.',
  opened: 'Trades whose first entry is in it.',
};

function problemOf(from: string, to: string): string | null {
  if (from !== '' && to !== '' && from > to) return 'From is after To. Nothing was changed.';
  const isDays = Filter.shape.dates.safeParse({ meaning: 'closed', from: from || null, to: to || null }).success;
  return isDays ? null : 'Enter a day such as 2026-01-31.';
}
