import type { Ref } from 'react';
import { useFilterWords } from '../filter/use-filter-words.ts';
import { useFormat } from '../format/format-context.ts';
import type { PictureOf } from './picture-dialog.tsx';

/** A chart with all that whoever gets it has to know: what it is, of which trades, and of how many. */
export function PictureFrame({ title, meta, of, n, width = 664, height, draw, ref }: PictureOf & { ref: Ref<HTMLDivElement> }) {
  const format = useFormat();
  const chips = useFilterWords(typeof of === 'string' ? {} : of);
  const words = typeof of === 'string' ? of : [chips, of.dates ? '' : 'all days'].filter(Boolean).join(' · ');
  const trades = `${n.map((count) => format.number(count)).join(' and ')} ${n.length === 1 && n[0] === 1 ? 'trade' : 'trades'}`;
  return (
    <div ref={ref} inert className="relative box-content bg-card p-5" style={{ width }}>
      <h3 className="text-lg font-semibold">{title}</h3>
      <p className="text-sm text-fg-2">{words}</p>
      <p className="mb-3 text-sm text-fg-3">{[`n ${trades}`, meta].filter(Boolean).join(' · ')}</p>
      <div className="flex flex-col" style={height === undefined ? {} : { height }}>
        {draw(format)}
      </div>
      <p className="mt-3 flex justify-between gap-4 text-xs text-fg-3">
        <span>{format.hidesMoney ? 'Money is hidden' : ''}</span>
        <span>Roundtrip</span>
      </p>
    </div>
  );
}
