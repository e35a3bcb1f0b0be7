import type { Account } from '../../../src/contract/accounts.ts';
import type { AppError } from '../../../src/contract/errors.ts';
import type { Version } from '../../../src/contract/history.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { accountDifferences } from './account-facts.ts';
import { accountOfRow } from './account-of-row.ts';

interface VersionConflictProps {
  version: Version;
  error: AppError;
  /** The account as it is, newer than what the restore was asked on. */
  now: Account;
  onKeep: () => void;
  onRestore: () => void;
}

/** Both versions, side by side: the person decides. */
export function VersionConflict({ version, error, now, onKeep, onRestore }: VersionConflictProps) {
  const format = useFormat();
  const wanted = accountOfRow(version.after as NonNullable<Version['after']>);
  const rows = accountDifferences(now, wanted, format);
  return (
    <Dialog
      open
      onOpenChange={onKeep}
      title="This version was not brought back"
      description={error.message}
      size="md"
      footer={
        <>
          <Button onClick={onRestore}>Restore the version of {format.moment(version.at)}</Button>
          <Button variant="primary" onClick={onKeep}>
            Keep as it is
          </Button>
        </>
      }
    >
      <table className="w-full table-fixed text-sm">
        <thead>
          <tr className="text-left text-fg-3 [&>th]:pb-1 [&>th]:font-medium">
            <th scope="col" className="w-36">
              <span className="sr-only">Field</span>
            </th>
            <th scope="col">Now</th>
            <th scope="col">{format.moment(version.at)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, was, now: then }) => (
            <tr key={title} className="align-top [&>*]:border-t [&>*]:border-line [&>*]:py-1 [&>*]:pr-3">
              <th scope="row" className="text-left font-normal text-fg-3">
                {title}
              </th>
              <td className="break-words">{was}</td>
              <td className="break-words">{then}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
