import { ListPlus } from 'lucide-react';
import { metrics } from '../../../src/domain/metrics/catalog.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Popover } from '../../ui/popover.tsx';
import { Field } from './grouping-choice.tsx';
import { OF_DAYS } from './metric-groups.ts';

interface MeasureChoiceProps {
  value: readonly string[];
  onChange: (metrics: string[]) => void;
  /** Beside the main one: where there are no columns. */
  several: boolean;
}

/** What is measured in each cell, and where there is room what else. */
export function MeasureChoice({ value, onChange, several }: MeasureChoiceProps) {
  const [main = 'meanR', ...others] = value;
  return (
    <>
      <Field label="Measure">
        <Combobox
          size="sm"
          aria-label="Measure"
          value={main}
          options={MEASURES}
          onChange={(next) => onChange([next, ...others.filter((other) => other !== next)])}
          placeholder="Mean R, win rate"
          className="max-w-44 min-w-28"
        />
      </Field>
      {several && (
        <Popover
          label="More measures"
          trigger={
            <Button variant="quiet" size="sm" icon={ListPlus} className="self-end">
              More measures
            </Button>
          }
        >
          <div className="max-h-96 w-64 overflow-auto">
            {MEASURES.filter((measure) => measure.value !== main).map((measure) => (
              <Checkbox
                key={measure.value}
                label={measure.label}
                checked={others.includes(measure.value)}
                disabled={!others.includes(measure.value) && others.length >= MOST_OTHERS}
                onChange={(isOn) =>
                  onChange([main, ...(isOn ? [...others, measure.value] : others.filter((other) => other !== measure.value))])
                }
              />
            ))}
          </div>
        </Popover>
      )}
    </>
  );
}

const MOST_OTHERS = 5;
const MEASURES = metrics
  .filter(({ id }) => !OF_DAYS.has(id))
  .map(({ id, label, unit }) => ({ value: id, label, hint: unit === 'r' ? 'R' : unit === 'money' ? 'money' : '' }));
