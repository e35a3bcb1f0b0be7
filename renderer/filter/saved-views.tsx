import { type DragEvent, useRef, useState } from 'react';
import { api } from '../api.ts';
import { runCommand } from '../data/run-command.ts';
import { RenameView } from './rename-view.tsx';
import { useViewInUse, useViews, type View } from './use-views.ts';
import { ViewRow } from './view-row.tsx';

/** The saved views, in the side bar: those of the trades, then those of the journal. */
export function SavedViews() {
  const views = useViews();
  const { view: inUse } = useViewInUse();
  const [renamed, setRenamed] = useState<View | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const dragged = useRef<View | null>(null);
  if (!views || views.length === 0) return null;

  /** Before or behind the other one of its screen; its focus goes with it. */
  function move(view: View, by: 1 | -1) {
    const own = views?.filter(({ screen }) => screen === view.screen) ?? [];
    put(view, own[own.indexOf(view) + by]);
  }
  function put(view: View, place: View | undefined) {
    if (!place || place === view || place.screen !== view.screen) return;
    const uids = (views ?? []).filter(({ screen }) => screen === view.screen).map(({ uid }) => uid);
    const to = uids.indexOf(place.uid);
    const others = uids.filter((uid) => uid !== view.uid);
    others.splice(to, 0, view.uid);
    void runCommand(api.views.order, { screen: view.screen, views: others });
  }
  function remove(view: View) {
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const at = views?.indexOf(view) ?? 0;
    (links[at + 1] ?? links[at - 1])?.focus();
    void runCommand(api.views.remove, { uid: view.uid }, { said: () => `View “${view.name}” removed`, undo: true });
  }
  return (
    <>
      <h2 className="mt-4 truncate px-2 pb-1 text-xs text-fg-3 max-lg:sr-only">Saved views</h2>
      <ul ref={list} className="flex min-h-14 flex-col gap-px overflow-x-hidden overflow-y-auto">
        {views.map((view, place) => (
          <li
            key={view.uid}
            draggable
            onDragStart={() => {
              dragged.current = view;
            }}
            onDragOver={(event: DragEvent) => dragged.current?.screen === view.screen && event.preventDefault()}
            onDrop={() => dragged.current && put(dragged.current, view)}
            onDragEnd={() => {
              dragged.current = null;
            }}
          >
            <ViewRow
              view={view}
              place={place}
              isInUse={view.uid === inUse?.uid}
              onMove={(by) => move(view, by)}
              onRename={() => setRenamed(view)}
              onRemove={() => remove(view)}
            />
          </li>
        ))}
      </ul>
      {renamed && <RenameView view={renamed} onClose={() => setRenamed(null)} />}
    </>
  );
}
