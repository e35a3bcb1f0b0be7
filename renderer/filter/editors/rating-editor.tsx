import { useState } from 'react';
import { Segmented } from '../../ui/segmented.tsx';
import type { EditorProps } from './editor.ts';

export function RatingEditor({ filter, change }: EditorProps) {
  const [from, setFrom] = useState(filter.rating?.from ?? 1);
  const [to, setTo] = useState(filter.rating?.to ?? 5);

  function choose(nextFrom: number, nextTo: number) {
    setFrom(nextFrom);
    setTo(nextTo);
    if (nextFrom <= nextTo) change({ rating: { from: nextFrom, to: nextTo } });
  }
  return (
    <div className="grid w-60 grid-cols-[auto_1fr] items-center gap-x-3 gap-y-2 p-3">
      <span className="text-sm text-fg-2">From</span>
      <Segmented
        aria-label="From"
        value={filter.rating ? String(from) : ''}
        onChange={(value) => choose(Number(value), to)}
        options={STARS}
      />
      <span className="text-sm text-fg-2">To</span>
      <Segmented
        aria-label="To"
        value={filter.rating ? String(to) : ''}
        onChange={(value) => choose(from, Number(value))}
        options={STARS}
      />
      <p role="status" className={`col-span-2 text-sm ${from > to ? 'text-danger' : 'text-fg-3'}`}>
        {from > to ? 'From is more than To. Nothing was changed.' : 'Trades without a rating are left out.'}
      </p>
    </div>
  );
}

const STARS = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));
