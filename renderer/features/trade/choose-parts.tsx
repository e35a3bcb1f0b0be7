import type { TradeDetail } from '../../../src/contract/trades.ts';
import { useFormat } from '../../format/format-context.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import type { Leaving } from './leaving.ts';

interface ChoosePartsProps {
  trade: TradeDetail;
  leaving: Leaving;
  onChange: (leaving: Leaving) => void;
}

/** Fills to tick, each with how much of it. */
export function ChooseParts({ trade, leaving, onChange }: ChoosePartsProps) {
  const format = useFormat();
  return (
    <ul aria-label="Fills" className="flex max-h-72 flex-col overflow-auto rounded-md border border-line">
      {trade.fills.map((fill) => {
        const wanted = leaving[fill.uid] ?? '';
        const set = (quantity: string) => onChange({ ...leaving, [fill.uid]: quantity });
        const time =
          fill.precision === 'day'
            ? format.day(fill.at.slice(0, 10))
            : `${format.dayOfYear(fill.at.slice(0, 10))} ${format.seconds(Date.parse(fill.at))}`;
        const words = `${fill.exit === null ? '' : `P${fill.exit} `}${fill.side} ${format.number(fill.quantity)} at ${fill.price === null ? '?' : format.number(fill.price)}`;
        return (
          <li key={`${fill.uid} ${fill.position}`} className="flex min-h-8 items-center gap-3 border-t border-line px-2.5 first:border-t-0">
            <Checkbox label={words} checked={wanted !== ''} onChange={(checked) => set(checked ? fill.quantity : '')} />
            <span className="ml-auto text-sm text-fg-3">{time}</span>
            <NumberInput size="sm" aria-label={`How much of ${words}`} value={wanted} onChange={set} placeholder="none" className="w-24" />
          </li>
        );
      })}
    </ul>
  );
}
