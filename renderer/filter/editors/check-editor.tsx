import type { Filter } from '../../../src/contract/filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { CLASSES, RESULTS, WEEKDAYS } from '../dimensions.ts';
import type { EditorProps } from './editor.ts';
import { useFacets } from './use-facets.ts';

type Of = 'result' | 'weekdays' | 'classes';

/** Several of a few, all of them in sight. */
export function CheckEditor({ of, filter, change }: EditorProps & { of: Of }) {
  const format = useFormat();
  const counts = useFacets(filter, 'classes', '', 50, of === 'classes');
  const chosen: readonly (string | number)[] = filter[of] ?? [];
  const countOf = (value: string | number) => counts?.find((each) => each.value === value)?.count;
  const offered = VALUES[of].filter(([value]) => of !== 'classes' || countOf(value) !== undefined || chosen.includes(value));

  function toggle(value: string | number, on: boolean) {
    const next = VALUES[of].map(([each]) => each).filter((each) => (each === value ? on : chosen.includes(each)));
    change({ [of]: next } as Partial<Filter>);
  }
  return (
    <div className="min-w-44 px-3 py-1.5">
      {offered.map(([value, label]) => (
        <Checkbox
          key={value}
          checked={chosen.includes(value)}
          onChange={(on) => toggle(value, on)}
          label={
            <>
              {label} {of === 'classes' && <span className="text-sm text-fg-3">{format.number(countOf(value) ?? null)}</span>}
            </>
          }
        />
      ))}
      {of === 'classes' && counts?.length === 0 && <p className="py-1 text-fg-3">There is nothing to choose from yet.</p>}
    </div>
  );
}

const VALUES: Record<Of, (readonly [string | number, string])[]> = {
  result: Object.entries(RESULTS),
  weekdays: Object.entries(WEEKDAYS).map(([day, name]) => [Number(day), name] as const),
  classes: Object.entries(CLASSES),
};
