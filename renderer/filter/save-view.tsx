import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../api.ts';
import { useCommand } from '../data/use-command.ts';
import { Button } from '../ui/button.tsx';
import { Popover } from '../ui/popover.tsx';
import { TextField } from '../ui/text-field.tsx';
import { leaveFocus } from './leave-focus.ts';
import { useFilter } from './use-filter.ts';
import { useViewColumns } from './use-view-columns.ts';
import { useViewInUse, useViews } from './use-views.ts';

/** At the end of the filter bar, once there is something to keep. */
export function SaveView() {
  const { filter, sort } = useFilter();
  const columns = useViewColumns(({ text }) => text);
  const { view, differs, screen } = useViewInUse();
  const save = useCommand(api.views.save, {
    said: ({ name }) => `${screen === 'reports' ? 'Report' : 'View'} “${name}” saved`,
    undo: true,
  });
  const use = useUse();
  const state = { filter, sort, columns };

  const isOther = differs || (view !== null && columns !== null && view.columns !== null && view.columns !== columns);
  if (!isOther || (screen === 'reports' && columns === null)) return null;
  return (
    <span ref={leaveFocus} className="contents">
      {view && (
        <Button
          variant="quiet"
          size="sm"
          className="max-w-60"
          onClick={() => {
            // Not disabled meanwhile, which would take the focus from it.
            if (!save.isRunning) void save.run({ screen, name: view.name, state, replace: true });
          }}
        >
          <span className="truncate">Update “{view.name}”</span>
        </Button>
      )}
      <SaveAs
        onSave={async (name, replace) => {
          const saved = await save.run({ screen, name, state, replace });
          if (saved.ok) use(saved.value.uid);
          return saved.ok;
        }}
      />
    </span>
  );
}

function SaveAs({ onSave }: { onSave: (name: string, replace: boolean) => Promise<boolean> }) {
  const { screen } = useViewInUse();
  const thing = screen === 'reports' ? 'report' : 'view';
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const taken = useViews()?.find((view) => view.screen === screen && view.name.toLowerCase() === name.trim().toLowerCase());

  async function submit() {
    if (name.trim() === '') return;
    if (!(await onSave(name.trim(), taken !== undefined))) return;
    setOpen(false);
    setName('');
  }
  return (
    <Popover
      label={`Save as ${thing}`}
      align="end"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className="shrink-0 rounded-sm px-1 text-sm whitespace-nowrap text-accent-fg hover:underline">
          Save as {thing}
        </button>
      }
    >
      <form
        className="flex w-64 flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={120}
          hint={taken ? `There is already a ${thing} “${taken.name}”. It will be replaced.` : KEEPS[thing]}
        />
        <div className="flex justify-end">
          <Button variant="primary" size="sm" type="submit" disabled={name.trim() === ''}>
            {taken ? 'Replace' : 'Save'} {thing}
          </Button>
        </div>
      </form>
    </Popover>
  );
}

const KEEPS = { view: 'Keeps filter, order and columns.', report: 'Keeps the filter and all that is chosen here.' } as const;

/** From now on it is this view that is looked at. */
function useUse() {
  const [, setParams] = useSearchParams();
  return (uid: string) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        next.set('v', uid);
        return next;
      },
      { replace: true },
    );
}
