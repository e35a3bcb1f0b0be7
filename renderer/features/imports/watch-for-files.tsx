import { Eye } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Watched } from '../../../src/contract/host.ts';
import { api } from '../../api.ts';
import { raise } from '../../data/raise.tsx';
import { say } from '../../data/say.ts';
import { useQuery } from '../../data/use-query.ts';
import { importAll } from './import-all.ts';
import { takeWatched } from './take-watched.ts';
import { leaveInPlace, useWaiting } from './waiting.ts';

/** Tells of new files in the watched folder, wherever the user is, and imports them if he wants that done by itself. */
export function WatchForFiles() {
  const { data } = useQuery(api.host.watched, {});
  const told = useRef(new Set<string>());
  const navigate = useNavigate();
  useEffect(() => {
    const fresh = (data?.files ?? []).filter((file) => !told.current.has(keyOf(file)));
    if (!data || fresh.length === 0) return;
    for (const file of fresh) told.current.add(keyOf(file));
    if (data.importsByItself) void importByItself(fresh.map(({ name }) => name));
    else if (!isOnPage(location.hash))
      raise({
        icon: Eye,
        sentence:
          data.files.length === 1
            ? `${data.files[0]?.name} is new in the watched folder.`
            : `${data.files.length} files are new in the watched folder.`,
        name: 'watched',
        action: { label: data.files.length === 1 ? 'Look at it' : 'Look at them', run: () => void navigate('/imports') },
      });
  }, [data, navigate]);
  return null;
}

/** There it is seen without being told. */
const isOnPage = (hash: string) => hash === '#/imports';
const keyOf = ({ name, size, changedAt }: Watched['files'][number]) => `${name} ${size} ${changedAt}`;

/** What needs an answer waits on the imports page, and so does what the user chose himself. */
async function importByItself(names: readonly string[]): Promise<void> {
  const taken = new Set<string | null>();
  for (const name of names) taken.add(await takeWatched(name));
  const ours = () => useWaiting.getState().files.filter(({ id }) => taken.has(id));
  await importAll(ours());
  for (const { id, report } of ours()) if (report?.status === 'nothing_new') leaveInPlace(id);
  const left = ours().filter(({ report }) => report?.status !== 'nothing_new').length;
  if (left > 0)
    say.note(`${left === 1 ? 'A file' : `${left} files`} of the watched folder could not be imported without you. See Imports.`);
}
