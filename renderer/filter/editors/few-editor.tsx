import type { Filter } from '../../../src/contract/filter.ts';
import { choices } from '../../format/words.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { DIMENSIONS, FEW } from '../dimensions.ts';
import type { EditorProps } from './editor.ts';

type Of = keyof typeof FEW;

/** One of two. */
export function FewEditor({ of, filter, change, done }: EditorProps & { of: Of }) {
  function choose(value: string) {
    change({ [of]: value === 'true' ? true : value === 'false' ? false : value } as Partial<Filter>);
    done();
  }
  return (
    <div className="p-3">
      <Segmented
        aria-label={DIMENSIONS[of]}
        value={String(filter[of] ?? '')}
        onChange={choose}
        options={choices(FEW[of] as Record<string, string>)}
      />
    </div>
  );
}
