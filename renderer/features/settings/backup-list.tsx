import type { ReactNode } from 'react';
import type { JournalInfo } from '../../../src/contract/journal.ts';
import { useFormat } from '../../format/format-context.ts';

interface BackupListProps {
  /** Newest first; undefined while they are awaited. */
  backups: JournalInfo['backups'] | undefined;
  action: ReactNode;
}

export function BackupList({ backups, action }: BackupListProps) {
  const format = useFormat();
  return (
    <>
      <div className="flex items-center gap-3 px-3.5 py-2.5">
        <p className="flex-1 text-sm text-fg-3">
          {backups?.length === 0 ? 'None yet. One is made before each change of the format, and whenever you ask.' : count(backups)}
        </p>
        {action}
      </div>
      {backups && backups.length > 0 && (
        <ul className="max-h-80 overflow-auto text-sm">
          {backups.map(({ file, at, bytes }) => (
            <li key={file} className="flex h-8 items-center gap-4 border-t border-line px-3.5">
              <time dateTime={new Date(at).toISOString()} title={format.moment(at)} className="w-40 font-medium">
                {format.moment(at)}
              </time>
              <span className="min-w-0 flex-1 truncate text-fg-3 normal-nums" title={file}>
                {file.split(/[\\/]/).at(-1)}
              </span>
              <span className="text-fg-2">{format.bytes(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );

  function count(list: JournalInfo['backups'] | undefined): string {
    if (!list) return '\u00a0';
    return list.length === 1 ? '1 backup' : `${format.number(list.length)} backups`;
  }
}
