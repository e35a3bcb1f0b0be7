import type { Account } from '../../../src/contract/accounts.ts';
import type { Version } from '../../../src/contract/history.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { DifferenceList } from '../../ui/difference-list.tsx';
import { accountDifferences } from './account-facts.ts';
import { accountOfRow } from './account-of-row.ts';

interface AccountVersionProps {
  version: Version;
  now: Account;
  onRestore: () => void;
}

export function AccountVersion({ version, now, onRestore }: AccountVersionProps) {
  const format = useFormat();
  const { before, after, at, state } = version;
  const isNow = after !== null && accountDifferences(accountOfRow(after), now, format).length === 0;
  return (
    <li className="flex flex-col gap-0.5 text-sm">
      <div className="flex min-h-6 items-center gap-2 text-fg-2">
        <time dateTime={new Date(at).toISOString()}>{format.moment(at)}</time>
        {state !== 'done' && <span className="text-fg-3">undone</span>}
        {after && (
          <span className="ml-auto has-[button]:-mr-2">
            {isNow ? (
              <span className="text-fg-3">as it is now</span>
            ) : (
              <Button size="sm" variant="quiet" onClick={onRestore} aria-label={`Restore the version of ${format.moment(at)}`}>
                Restore
              </Button>
            )}
          </span>
        )}
      </div>
      {before && after && <DifferenceList differences={accountDifferences(accountOfRow(before), accountOfRow(after), format)} />}
      {!before && <span>Added</span>}
      {!after && <span>Removed</span>}
    </li>
  );
}
