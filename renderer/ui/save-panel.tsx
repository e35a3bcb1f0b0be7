import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { keyLabel } from './key-label.ts';
import type { Draft } from './use-draft.ts';
import type { Saving } from './use-saving.ts';
import { PanelSection } from './with-panel.tsx';

interface SavePanelProps<T extends object> {
  draft: Draft<T>;
  saving: Saving;
}

/** Save and Discard, and how many changes they are about. */
export function SavePanel<T extends object>({ draft, saving }: SavePanelProps<T>) {
  const count = draft.changed.length;
  return (
    <PanelSection>
      {saving.refused && <Alert tone="danger" title={saving.refused.message} code={saving.refused.code} className="mb-3" />}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" kbd={keyLabel('Mod+Enter')} disabled={count === 0 || saving.isSaving} onClick={saving.save}>
          Save
        </Button>
        <Button disabled={count === 0} onClick={draft.discard}>
          Discard
        </Button>
      </div>
    </PanelSection>
  );
}
