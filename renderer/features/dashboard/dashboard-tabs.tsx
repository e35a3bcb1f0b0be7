import { clsx } from 'clsx';
import { Ellipsis, LayoutDashboard, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { RenameView } from '../../filter/rename-view.tsx';
import type { View } from '../../filter/use-views.ts';
import { DropdownMenu } from '../../ui/dropdown-menu.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PRESETS, type PresetId } from './presets.ts';
import type { Dashboard } from './use-dashboard.ts';

const IDS = Object.keys(PRESETS) as PresetId[];

/** Beside the title: the dashboards that were kept, or the presets while none was; what else can be done with them is in the menu. */
export function DashboardTabs({ dashboard: { all, view, preset, name } }: { dashboard: Dashboard }) {
  const navigate = useNavigate();
  const [renamed, setRenamed] = useState<View | null>(null);
  const tabs =
    all.length > 0
      ? all.map((each) => ({ key: each.uid, name: each.name, isOn: each.uid === view?.uid, go: () => void navigate(each.path) }))
      : IDS.map((id) => ({ key: id, name: PRESETS[id].name, isOn: id === preset, go: () => void navigate(`/dashboard?p=${id}`) }));
  const on = Math.max(
    0,
    tabs.findIndex(({ isOn }) => isOn),
  );
  const shown = on < MOST ? tabs.slice(0, MOST) : [...tabs.slice(0, MOST - 1), ...tabs.slice(on, on + 1)];

  /** Under a name that is not taken. */
  async function create(id: PresetId) {
    const taken = new Set(all.map((each) => each.name.toLowerCase()));
    let free: string = PRESETS[id].name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${PRESETS[id].name} ${number}`;
    const state = { filter: {}, sort: null, columns: JSON.stringify(PRESETS[id].layout) };
    const saved = await runCommand(
      api.views.save,
      { screen: 'dashboard', name: free, state },
      { said: () => `Dashboard “${free}” added`, undo: true },
    );
    if (saved.ok) void navigate(`/dashboard?v=${saved.value.uid}`);
  }
  return (
    <>
      <fieldset aria-label="Dashboards" className="flex min-w-0 gap-px rounded-md bg-track p-0.5 max-xl:hidden">
        {shown.map(({ key, name: words, isOn, go }) => (
          <button
            key={key}
            type="button"
            aria-pressed={isOn}
            title={words}
            onClick={go}
            className={clsx(
              'h-6 max-w-36 truncate rounded-sm px-2.5 text-sm text-fg-2 transition-colors hover:text-fg focus-visible:z-10',
              isOn && 'bg-card font-medium text-fg ring-1 ring-line-2',
            )}
          >
            {words}
          </button>
        ))}
      </fieldset>
      <DropdownMenu
        align="start"
        trigger={
          <button
            type="button"
            aria-label={`Dashboards: ${name}`}
            className="inline-flex h-7 min-w-0 items-center gap-1.5 rounded-md px-1.5 text-sm text-fg-2 hover:bg-hover hover:text-fg data-[state=open]:bg-press"
          >
            <span className="truncate xl:hidden">{name}</span>
            <Icon of={Ellipsis} size={14} />
          </button>
        }
        items={[
          ...tabs.map((tab) => ({ label: tab.name, icon: LayoutDashboard, onSelect: tab.go })),
          null,
          ...IDS.map((id) => ({ label: `New: ${PRESETS[id].name}`, icon: Plus, onSelect: () => void create(id) })),
          ...(view
            ? [
                null,
                { label: `Rename “${view.name}”…`, icon: Pencil, onSelect: () => setRenamed(view) },
                {
                  label: `Remove “${view.name}”`,
                  icon: Trash2,
                  danger: true,
                  onSelect: () => {
                    void runCommand(api.views.remove, { uid: view.uid }, { said: () => `Dashboard “${view.name}” removed`, undo: true });
                    void navigate('/dashboard', { replace: true });
                  },
                },
              ]
            : []),
        ]}
      />
      {renamed && <RenameView view={renamed} onClose={() => setRenamed(null)} />}
    </>
  );
}

const MOST = 4;
