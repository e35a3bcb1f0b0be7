import type { Account, AccountDraft } from '../../../src/contract/accounts.ts';
import { useFormat } from '../../format/format-context.ts';
import { DifferenceList } from '../../ui/difference-list.tsx';
import { SavePanel } from '../../ui/save-panel.tsx';
import type { Draft } from '../../ui/use-draft.ts';
import type { Saving } from '../../ui/use-saving.ts';
import { PanelSection } from '../../ui/with-panel.tsx';
import { accountDifferences } from './account-facts.ts';
import { AccountHistory } from './account-history.tsx';

interface AccountPanelProps {
  account: Account;
  draft: Draft<AccountDraft>;
  saving: Saving;
}

export function AccountPanel({ account, draft, saving }: AccountPanelProps) {
  const format = useFormat();
  const changes = accountDifferences(account, draft.value, format);
  return (
    <>
      <SavePanel draft={draft} saving={saving} />
      {changes.length > 0 && (
        <PanelSection title="Not saved yet">
          <DifferenceList differences={changes} />
        </PanelSection>
      )}
      <AccountHistory account={account} />
    </>
  );
}
