import { Archive, ArchiveRestore, Trash2 } from 'lucide-react';
import { useNavigate } from 'react-router';
import { type Account, AccountDraft } from '../../../src/contract/accounts.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useSaving } from '../../ui/use-saving.ts';
import { useUnsavedGuard } from '../../ui/use-unsaved-guard.tsx';
import { WithPanel } from '../../ui/with-panel.tsx';
import { AccountCrumb } from './account-crumb.tsx';
import { AccountForm } from './account-form.tsx';
import { AccountPanel } from './account-panel.tsx';
import { archiveAccount } from './archive-account.ts';
import { removeAccount } from './remove-account.ts';

export function AccountEditor({ account }: { account: Account }) {
  const { uid, ...stored } = account;
  const navigate = useNavigate();
  const draft = useDraft(AccountDraft, stored);
  const count = draft.changed.length;
  const guard = useUnsavedGuard(count > 0, count === 1 ? '1 change' : `${count} changes`);
  const saving = useSaving(draft, (value) => {
    const changes = Object.fromEntries(draft.changed.map((key) => [key, value[key]]));
    return runCommand(
      api.accounts.update,
      { uid, changes },
      { said: ({ name }) => `Saved account “${name}”`, undo: true, errors: 'inline' },
    );
  });
  return (
    <WithPanel label="Changes and history" panel={<AccountPanel account={account} draft={draft} saving={saving} />}>
      <PageHeader title={account.name} before={<AccountCrumb />} />
      {guard.dialog}
      <AccountForm draft={draft} error={saving.error} />
      <div className="mt-5 flex items-center gap-4 px-3.5">
        <p className="flex-1 text-sm text-fg-3">
          An archived account keeps its trades, and nothing new goes in. Removing takes its fees and phases along; undo brings all of it
          back.
        </p>
        <Button icon={account.archived ? ArchiveRestore : Archive} onClick={() => archiveAccount(account)}>
          {account.archived ? 'Take out of the archive' : 'Archive'}
        </Button>
        <Button
          icon={Trash2}
          onClick={() => {
            guard.release();
            navigate('/accounts');
            removeAccount(account);
          }}
        >
          Remove account
        </Button>
      </div>
    </WithPanel>
  );
}
