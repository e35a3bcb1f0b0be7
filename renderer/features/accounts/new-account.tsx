import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { AccountDraft } from '../../../src/contract/accounts.ts';
import { ACCOUNT_PRESETS, type AccountPreset } from '../../../src/domain/account-presets.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { useSettings } from '../../data/use-settings.ts';
import { ChoiceCards } from '../../ui/choice-cards.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useSaving } from '../../ui/use-saving.ts';
import { useUnsavedGuard } from '../../ui/use-unsaved-guard.tsx';
import { WithPanel } from '../../ui/with-panel.tsx';
import { AccountCrumb } from './account-crumb.tsx';
import { AccountForm } from './account-form.tsx';
import { NewAccountPanel } from './new-account-panel.tsx';

/** First its kind, which fills in what is usual; then whatever is different. */
export function NewAccount() {
  const navigate = useNavigate();
  const { reportingCurrency } = useSettings();
  const [search] = useSearchParams();
  // Once chosen not read from the address, which is followed when there is time: who types on at once would save the kind before.
  const named = search.get('kind');
  const [chosen, choose] = useState(named);
  if (chosen === null && named !== null) choose(named);
  useKindInAddress(chosen);
  const preset = ACCOUNT_PRESETS.find(({ kind }) => kind === chosen);
  const draft = useDraft(AccountDraft, blank(preset ?? (ACCOUNT_PRESETS[0] as AccountPreset), reportingCurrency));
  const guard = useUnsavedGuard(draft.changed.length > 0, 'the new account');
  const saving = useSaving(draft, async (value) => {
    const outcome = await runCommand(api.accounts.create, value, {
      said: ({ name }) => `Added account “${name}”`,
      undo: true,
      errors: 'inline',
    });
    if (outcome.ok) {
      guard.release();
      navigate('/accounts', { state: { from: outcome.value.uid } });
    }
    return outcome;
  });
  return (
    <WithPanel
      label="Save"
      panel={<NewAccountPanel isReady={preset !== undefined} saving={saving} onCancel={() => navigate('/accounts')} />}
    >
      <PageHeader title="New account" before={<AccountCrumb />} />
      {guard.dialog}
      <h2 className="mb-2 font-semibold">What kind of account is it?</h2>
      <ChoiceCards
        label="Kind of account"
        value={preset?.kind ?? null}
        onChange={choose}
        options={ACCOUNT_PRESETS.map(({ kind, title, about }) => ({ value: kind, title, about }))}
      />
      {preset && (
        <div className="mt-5">
          <AccountForm draft={draft} error={saving.error} />
        </div>
      )}
    </WithPanel>
  );
}

/** For a reload, and when the form is asked for once more while it is open: what is in it stays then. */
function useKindInAddress(chosen: string | null) {
  const location = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    if (chosen === null || new URLSearchParams(location.search).get('kind') === chosen) return;
    void navigate({ search: new URLSearchParams({ kind: chosen }).toString() }, { replace: true });
  }, [chosen, location, navigate]);
}

function blank({ fields, inHomeCurrency }: AccountPreset, homeCurrency: string): AccountDraft {
  const currency = inHomeCurrency ? homeCurrency : fields.currency;
  return { name: '', broker: '', number: '', ...fields, currency, startingBalance: null, fees: [], phases: [] };
}
