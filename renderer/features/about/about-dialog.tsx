import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import { RoundtripMark } from '../../app/roundtrip-mark.tsx';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { licences } from './licences.ts';

export function AboutDialog({ onClose }: { onClose: () => void }) {
  const host = useQuery(api.host.state, {}).data;
  const info = useQuery(api.journal.info, {}).data;
  const format = useFormat();
  return (
    <Dialog open onOpenChange={onClose} title="About Roundtrip" description="A trading journal that stays on your machine.">
      <div className="flex gap-4">
        <span className="grid size-12 shrink-0 place-items-center rounded-lg bg-accent-soft text-accent-fg">
          <RoundtripMark size={26} />
        </span>
        <dl className="grid min-w-0 flex-1 grid-cols-[auto_1fr] gap-x-4 text-sm/[22px]">
          <Fact name="Version">{host && `${host.version}, ${RUNS[host.kind]}`}</Fact>
          <Fact name="Journal">{info?.folder}</Fact>
          <Fact name="Size">{info && format.bytes(info.bytes)}</Fact>
          <Fact name="Started">{info && format.date(info.createdAt)}</Fact>
          <Fact name="File format">{info && `${info.schemaVersion}, in SQLite ${info.sqliteVersion}`}</Fact>
          <Fact name="Licence">MIT</Fact>
        </dl>
      </div>
      <h3 className="mt-4 mb-1 text-sm font-medium text-fg-2">Built with</h3>
      <ul className="h-52 overflow-auto rounded-md border border-line bg-sunken px-3 py-1">
        {licences.map(({ name, text }) => (
          <li key={name} className="border-b border-line last:border-b-0">
            <details>
              <summary className="flex h-7 items-center text-sm text-fg-2 hover:text-fg">{name}</summary>
              <pre className="pb-3 font-mono text-xs whitespace-pre-wrap text-fg-2">{text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const RUNS = { desktop: 'as a desktop app', browser: 'in the browser', terminal: 'in the terminal' } as const;

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-fg-3">{name}</dt>
      <dd className="min-h-[22px] break-all select-text">{children}</dd>
    </>
  );
}
