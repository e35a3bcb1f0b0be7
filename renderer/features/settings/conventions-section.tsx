import { TradingDay } from '../../../src/contract/accounts.ts';
import { Conventions } from '../../../src/contract/settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/default-settings.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { useSettings } from '../../data/use-settings.ts';
import { differences } from '../../format/differences.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { DifferenceList } from '../../ui/difference-list.tsx';
import { SavePanel } from '../../ui/save-panel.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useSaving } from '../../ui/use-saving.ts';
import { useUnsavedGuard } from '../../ui/use-unsaved-guard.tsx';
import { PanelSection, WithPanel } from '../../ui/with-panel.tsx';
import { conventionFacts } from './convention-facts.ts';
import { ResultRows } from './result-rows.tsx';
import { RiskRows } from './risk-rows.tsx';
import { SectionTitle } from './section.tsx';
import { TimeRows } from './time-rows.tsx';

/** One form for all that decides over figures. */
const AllConventions = Conventions.extend({ day: TradingDay });
const DEFAULTS = { ...DEFAULT_SETTINGS.conventions, day: DEFAULT_SETTINGS.day };

export function ConventionsSection() {
  const { conventions, day } = useSettings();
  const format = useFormat();
  const draft = useDraft(AllConventions, { ...conventions, day });
  const saving = useSaving(draft, ({ day: nextDay, ...next }) =>
    runCommand(
      api.settings.update,
      { conventions: next, day: nextDay },
      { said: () => 'Saved the conventions', undo: true, errors: 'inline' },
    ),
  );
  const was = conventionFacts({ ...conventions, day }, format);
  const changes = differences(was, conventionFacts(draft.value, format));
  const guard = useUnsavedGuard(changes.length > 0, changes.length === 1 ? '1 change' : `${changes.length} changes`);
  const isDefault = differences(conventionFacts(DEFAULTS, format), conventionFacts(draft.value, format)).length === 0;
  const rows = { draft: { ...draft, error: saving.error }, was };
  return (
    <WithPanel
      label="Changes"
      panel={
        <>
          <SavePanel draft={draft} saving={saving} />
          <PanelSection title={changes.length > 0 ? 'Not saved yet' : 'Nothing changed'}>
            {changes.length > 0 ? (
              <DifferenceList differences={changes} />
            ) : (
              <p className="text-sm text-fg-3">What you change is listed here first. No figure moves until you save.</p>
            )}
          </PanelSection>
        </>
      }
    >
      {guard.dialog}
      <SectionTitle
        title="Conventions"
        about="How every figure is computed."
        actions={
          <Button variant="quiet" size="sm" disabled={isDefault} onClick={() => draft.setAll(DEFAULTS)}>
            Defaults
          </Button>
        }
      />
      <form aria-label="Conventions" onSubmit={(event) => event.preventDefault()}>
        <ResultRows {...rows} />
        <TimeRows {...rows} />
        <RiskRows {...rows} />
      </form>
    </WithPanel>
  );
}
