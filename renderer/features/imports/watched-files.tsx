import { Download, X } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Watched } from '../../../src/contract/host.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { takeWatched } from './take-watched.ts';
import { useWaiting } from './waiting.ts';
import { WatchDialog } from './watch-dialog.tsx';

/** What came into the watched folder: each to be read, or left out. */
export function WatchedFiles({ watched }: { watched: Watched }) {
  const { folder, problem, importsByItself } = watched;
  const waiting = useWaiting((state) => state.files);
  // What is being read already is seen below.
  const files = watched.files.filter(
    (file) => !waiting.some(({ watched: taken }) => taken?.name === file.name && taken.changedAt === file.changedAt),
  );
  const [isChanging, setChanging] = useState(false);
  const leave = useCommand(api.host.leaveWatched);
  const format = useFormat();
  const navigate = useNavigate();

  async function read(names: readonly string[]) {
    for (const name of names) {
      const id = await takeWatched(name);
      if (id !== null && names.length === 1) navigate(`/imports/file/${id}`);
    }
  }
  const names = files.map(({ name }) => name);
  return (
    <Card
      title="Watched folder"
      meta={folder ?? 'none'}
      className="shrink-0"
      actions={
        <>
          {files.length > 1 && (
            <>
              <Button size="sm" variant="quiet" onClick={() => leave.run({ names })}>
                Leave all out
              </Button>
              <Button size="sm" variant="primary" onClick={() => read(names)}>
                {`Read all ${format.number(files.length)}`}
              </Button>
            </>
          )}
          <Button size="sm" variant="quiet" onClick={() => setChanging(true)}>
            Change…
          </Button>
        </>
      }
    >
      {problem && (
        <p className="border-t border-line px-3 py-1.5 text-sm text-warn">
          {problem} {folder !== null && 'New files in it are not seen.'}
        </p>
      )}
      {!problem && files.length === 0 && (
        <p className="border-t border-line px-3 py-1.5 text-sm text-fg-3">
          {importsByItself
            ? 'New files are imported by themselves where nothing must be asked.'
            : 'New files of a broker are offered here.'}
        </p>
      )}
      {files.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard
        <ul tabIndex={0} aria-label="New files" className="max-h-48 overflow-auto text-sm">
          {files.map(({ name, size, changedAt }) => (
            <li key={name} className="flex h-7 items-center gap-3 border-t border-line pr-1 pl-3">
              <span className="min-w-0 flex-1 truncate font-medium" title={name}>
                {name}
              </span>
              <span className="w-40 text-fg-2">{format.moment(changedAt)}</span>
              <span className="w-20 text-right text-fg-3">{format.bytes(size)}</span>
              <Button size="sm" variant="quiet" icon={Download} aria-label={`Read ${name}`} onClick={() => read([name])}>
                Read
              </Button>
              <IconButton icon={X} label={`Leave out ${name}`} onClick={() => leave.run({ names: [name] })} />
            </li>
          ))}
        </ul>
      )}
      {isChanging && <WatchDialog watched={watched} onClose={() => setChanging(false)} />}
    </Card>
  );
}
