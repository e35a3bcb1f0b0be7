import { useState } from 'react';
import type { Account } from '../../../src/contract/accounts.ts';
import type { AppError } from '../../../src/contract/errors.ts';
import type { Version } from '../../../src/contract/history.ts';
import { api } from '../../api.ts';
import { raiseError } from '../../data/raise-error.ts';
import { runCommand } from '../../data/run-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { PanelSection } from '../../ui/with-panel.tsx';
import { AccountVersion } from './account-version.tsx';
import { VersionConflict } from './version-conflict.tsx';

/** Every version of the account, and the way back to each. Fees and phases are not in it: they have rows of their own. */
export function AccountHistory({ account }: { account: Account }) {
  const format = useFormat();
  const { data, error } = useQuery(api.history.row, { table: 'account', key: account.uid });
  const [conflict, setConflict] = useState<{ version: Version; error: AppError } | null>(null);
  const versions = data?.versions ?? [];

  async function restore(version: Version, latest: number) {
    const said = () => `Brought back the version of ${format.moment(version.at)}`;
    const outcome = await runCommand(api.history.restore, { change: version.change, latest }, { said, undo: true, errors: 'inline' });
    if (outcome.ok) setConflict(null);
    else if (outcome.error.code === 'conflict' && outcome.error.details.current) setConflict({ version, error: outcome.error });
    else raiseError(outcome.error);
  }
  return (
    <PanelSection title="History">
      {error && <QueryProblem error={error} />}
      <ol className="flex flex-col gap-2.5">
        {versions.map((version) => (
          <AccountVersion key={version.change} version={version} now={account} onRestore={() => restore(version, newestOf(versions))} />
        ))}
      </ol>
      {versions.length > 0 && (
        <p className="mt-2.5 text-sm text-fg-3">Fees and phases are not part of these versions; undo brings back what they were.</p>
      )}
      {conflict && (
        <VersionConflict
          {...conflict}
          now={account}
          onKeep={() => setConflict(null)}
          onRestore={() => restore(conflict.version, newestOf(versions))}
        />
      )}
    </PanelSection>
  );
}

/** What is undone does not count: the newest version is the one in force. */
const newestOf = (versions: readonly Version[]): number => versions.find(({ state }) => state === 'done')?.change ?? 0;
