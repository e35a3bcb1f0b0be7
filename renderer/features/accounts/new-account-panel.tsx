import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { keyLabel } from '../../ui/key-label.ts';
import type { Saving } from '../../ui/use-saving.ts';
import { PanelSection } from '../../ui/with-panel.tsx';

interface NewAccountPanelProps {
  /** A kind is chosen. */
  isReady: boolean;
  saving: Saving;
  onCancel: () => void;
}

export function NewAccountPanel({ isReady, saving, onCancel }: NewAccountPanelProps) {
  return (
    <>
      <PanelSection title="New account">
        <p className="text-sm text-fg-2">
          {isReady
            ? 'Filled in as such accounts usually are. Give it a name and change what is different; everything can be changed later too.'
            : 'Choose a kind first. It fills in what is usual, and every value can be changed.'}
        </p>
      </PanelSection>
      <PanelSection>
        {saving.refused && <Alert tone="danger" title={saving.refused.message} code={saving.refused.code} className="mb-3" />}
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" kbd={keyLabel('Mod+Enter')} disabled={!isReady || saving.isSaving} onClick={saving.save}>
            Add account
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      </PanelSection>
    </>
  );
}
