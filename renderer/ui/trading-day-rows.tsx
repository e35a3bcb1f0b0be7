import type { TradingDay } from '../../src/contract/accounts.ts';
import { useFormat } from '../format/format-context.ts';
import { sayDay } from '../format/say-day.ts';
import { FormRow } from './form-row.tsx';
import { Input } from './input.tsx';
import { Segmented } from './segmented.tsx';
import { ZoneSelect } from './zone-select.tsx';

interface TradingDayRowsProps {
  day: TradingDay;
  onChange: (day: TradingDay) => void;
  /** Of 'startsAt', 'zone', 'label'. */
  error: (path: string) => string | undefined;
}

export function TradingDayRows({ day, onChange, error }: TradingDayRowsProps) {
  const format = useFormat();
  return (
    <>
      <FormRow
        title="Day starts at"
        explanation="Exchanges that trade at night begin it the evening before"
        error={error('startsAt') ?? error('zone')}
      >
        {(control) => (
          <>
            <Input
              {...control}
              value={day.startsAt}
              onChange={(startsAt) => onChange({ ...day, startsAt })}
              inputMode="numeric"
              maxLength={5}
              placeholder="17:00"
              align="right"
              className="w-18"
            />
            <ZoneSelect aria-label="Time zone" value={day.zone} onChange={(zone) => onChange({ ...day, zone })} className="w-44" />
          </>
        )}
      </FormRow>
      <FormRow title="Named after" explanation={sayDay(day, format)}>
        {(control) => <Segmented {...control} value={day.label} onChange={(label) => onChange({ ...day, label })} options={LABELS} />}
      </FormRow>
    </>
  );
}

const LABELS = [
  { value: 'start', label: 'The date it starts' },
  { value: 'end', label: 'The date it ends' },
] as const;
