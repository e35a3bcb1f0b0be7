import { Download, type LucideIcon, Play, Plus } from 'lucide-react';
import { useAction } from '../../actions/use-action.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { keyLabel } from '../../ui/key-label.ts';
import { LeadOn } from '../../ui/lead-on.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { MakeSample } from '../sample/make-sample.tsx';
import { FirstNumbers } from './first-numbers.tsx';

/** Shown while the journal has no account. */
export function StartPage() {
  const keys = useAction('showKeys');
  const accounts = useQuery(api.accounts.list, {}).data?.accounts;
  const isSample = useQuery(api.host.state, {}).data?.isSample;
  // Added meanwhile, in another window or from the terminal.
  if (accounts && accounts.length > 0) return <LeadOn to={isSample ? '/dashboard' : '/accounts'} />;
  if (accounts && isSample) return <MakeSample />;
  return (
    <div className="grid min-h-full grid-cols-[minmax(0,500px)_minmax(0,420px)] content-center justify-center gap-14 p-6 pb-[9vh] max-lg:grid-cols-[minmax(0,500px)]">
      <PageHeader title="Start" />
      <div>
        <h2 className="text-xl font-semibold tracking-[-0.014em]">Start your journal</h2>
        <p className="mt-1 mb-5 text-fg-2">Everything stays in one folder on this machine. Nothing to sign up for.</p>
        <div className="flex flex-col gap-2">
          <Way icon={Download} does="importFiles" title="Import a file of your broker" lead>
            Drop it anywhere in this window, or choose it. It is recognised and shown first; the account is set up from it.
          </Way>
          <Way icon={Plus} does="newTrade" title="Enter a trade by hand">
            Symbol, side, size, price: some seconds from the keyboard. Its account is set up on the way.
          </Way>
          <Way icon={Play} does="openSample" title="Look around in a sample journal">
            2,000 made-up trades with notes, setups and plans, in a journal apart. One click brings you back.
          </Way>
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
          <Other does="addAccount">Set up an account</Other>
          <Other does="openJournal">Open an existing journal</Other>
          <Other does="createJournal">Start a journal in another folder</Other>
          <button type="button" onClick={keys.run} className="ml-auto flex items-center gap-1.5 rounded-md px-1 text-fg-3 hover:text-fg-2">
            <Kbd>?</Kbd> all keys
          </button>
        </div>
      </div>
      <FirstNumbers />
    </div>
  );
}

interface WayProps {
  icon: LucideIcon;
  does: 'importFiles' | 'newTrade' | 'openSample';
  title: string;
  /** What most people want. */
  lead?: boolean;
  children: string;
}

function Way({ icon, does, title, lead = false, children }: WayProps) {
  const action = useAction(does);
  const [key] = action.keys;
  return (
    <button
      type="button"
      onClick={action.run}
      className="grid grid-cols-[36px_1fr_auto] items-start gap-3 rounded-lg border border-line-2 bg-card p-3.5 text-left transition-colors hover:border-line-3"
    >
      <span className={`grid size-9 place-items-center rounded-md ${lead ? 'bg-accent-soft text-accent-fg' : 'bg-track text-fg-2'}`}>
        <Icon of={icon} />
      </span>
      <span>
        <span className="block font-semibold">{title}</span>
        <span className="block text-fg-2">{children}</span>
      </span>
      {key && <Kbd>{keyLabel(key)}</Kbd>}
    </button>
  );
}

/** What fewer people come for. */
function Other({ does, children }: { does: 'addAccount' | 'openJournal' | 'createJournal'; children: string }) {
  const action = useAction(does);
  return (
    <button type="button" onClick={action.run} className="rounded-sm text-accent-fg underline-offset-2 hover:underline">
      {children}
    </button>
  );
}
