import { useFormat } from '../../format/format-context.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import type { EditorProps } from './editor.ts';

/** When the trade was opened, by the clocks of the reporting zone. */
export function HoursEditor({ filter, change }: EditorProps) {
  const format = useFormat();
  const { from, to } = filter.hours ?? { from: 9, to: 15 };
  const clock = (minutes: string) =>
    HOURS.map((hour) => ({ value: String(hour), label: format.clock(`${String(hour).padStart(2, '0')}:${minutes}`) }));
  return (
    <div className="flex w-60 flex-col gap-2 p-3">
      <div className="grid grid-cols-2 gap-2">
        <Field label="From">
          {(control) => (
            <Select
              {...control}
              value={String(from)}
              options={clock('00')}
              onChange={(hour) => change({ hours: { from: Number(hour), to } })}
            />
          )}
        </Field>
        <Field label="To">
          {(control) => (
            <Select
              {...control}
              value={String(to)}
              options={clock('59')}
              onChange={(hour) => change({ hours: { from, to: Number(hour) } })}
            />
          )}
        </Field>
      </div>
      <p className="text-sm text-fg-3">
        {from > to ? 'Goes over midnight. ' : ''}When a trade was opened, in {format.zone}. Trades without a known hour are left out.
      </p>
    </div>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
