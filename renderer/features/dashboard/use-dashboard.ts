import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { create } from 'zustand';
import { parsedText } from '../../filter/parsed-text.ts';
import { useViewColumns } from '../../filter/use-view-columns.ts';
import { useViews, type View } from '../../filter/use-views.ts';
import { type Layout, readLayout } from './layout.ts';
import { PRESETS, type PresetId } from './presets.ts';

export interface Dashboard {
  /** Kept ones, in their order. */
  readonly all: readonly View[];
  /** null: a preset that nobody kept. */
  readonly view: View | null;
  readonly preset: PresetId;
  readonly name: string;
  readonly layout: Layout;
  /** Shown from now on, and kept when the view is updated. */
  change(layout: Layout): void;
}

/** What was changed and not kept, of which dashboard as it was kept then. */
const useChanged = create<{ key: string | null; layout: Layout | null }>()(() => ({ key: null, layout: null }));

/** The dashboard that the address names, else the first; undefined until the kept ones are known. */
export function useDashboard(): Dashboard | undefined {
  const views = useViews();
  const [params] = useSearchParams();
  const [uid, asked] = [params.get('v'), params.get('p')];
  const all = views?.filter(({ screen }) => screen === 'dashboard') ?? [];
  const preset = asked !== null && Object.hasOwn(PRESETS, asked) ? (asked as PresetId) : 'day';
  const view = all.find((each) => each.uid === uid) ?? (asked === null ? all[0] : undefined) ?? null;
  const columns = view?.columns ?? null;
  const kept = useMemo(() => (columns === null ? null : readLayout(parsedText(columns))) ?? PRESETS[preset].layout, [columns, preset]);
  const key = `${view?.uid ?? preset} ${columns}`;
  const changed = useChanged();
  const layout = changed.key === key && changed.layout ? changed.layout : kept;
  useTellLayout(layout);
  if (!views) return undefined;
  return {
    all,
    view,
    preset,
    name: view?.name ?? PRESETS[preset].name,
    layout,
    change: (next) => useChanged.setState({ key, layout: next }),
  };
}

/** "Save as view" and "Update" keep it with the filter. */
function useTellLayout(layout: Layout): void {
  const text = JSON.stringify(layout);
  useEffect(() => {
    useViewColumns.setState({ text });
    return () => useViewColumns.setState({ text: null });
  }, [text]);
}
