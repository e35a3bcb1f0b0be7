import { Check, Compass, HardDrive, Lock, type LucideIcon } from 'lucide-react';
import { useAction } from '../actions/use-action.ts';
import { api } from '../api.ts';
import { useQuery } from '../data/use-query.ts';
import { SavedViews } from '../filter/saved-views.tsx';
import type { Format } from '../format/create-format.ts';
import { useFormat } from '../format/format-context.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { NavLink } from '../ui/nav-link.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { Brand } from './brand.tsx';

/** The pages that exist. Below 1100 px only their icons stay; the words are still there to be read out. */
export function SideBar() {
  const accounts = useQuery(api.accounts.list, {});
  return (
    <nav aria-label="Main" className="flex min-h-0 flex-col overflow-hidden border-r border-line bg-side px-2 pb-2 print:hidden">
      <Brand />
      <ul className="flex flex-col gap-px">
        {accounts.data?.accounts.length === 0 && <Page to="/start" icon={Compass} name="Start" />}
        <Page to="/dashboard" icon={useAction('goToDashboard').icon} name="Dashboard" />
        <Page to="/trades" icon={useAction('goToTrades').icon} name="Trades" />
        <Page to="/journal" icon={useAction('goToJournal').icon} name="Journal" />
        <Page to="/reports" icon={useAction('goToReports').icon} name="Reports" />
        <Page to="/plans" icon={useAction('goToPlans').icon} name="Plans" />
        <Page to="/setups" icon={useAction('goToSetups').icon} name="Setups and tags" />
      </ul>
      <h2 className={`mt-4 px-2 pb-1 text-xs text-fg-3 ${WORDS}`}>Records</h2>
      <ul className="flex flex-col gap-px">
        <Page to="/imports" icon={useAction('goToImports').icon} name="Imports" />
        <Page to="/accounts" icon={useAction('goToAccounts').icon} name="Accounts" />
        <Page to="/history" icon={useAction('goToHistory').icon} name="History" />
        <Page to="/settings" icon={useAction('goToSettings').icon} name="Settings" />
      </ul>
      <SavedViews />
      <Foot />
    </nav>
  );
}

const WORDS = 'truncate max-lg:sr-only';

function Page({ to, icon, name }: { to: string; icon: LucideIcon; name: string }) {
  return (
    <li>
      <NavLink
        to={to}
        title={name}
        className="group flex h-7 items-center gap-2 overflow-hidden rounded-md px-2 whitespace-nowrap text-fg-2 transition-colors hover:bg-hover aria-[current=page]:bg-press aria-[current=page]:font-medium aria-[current=page]:text-fg max-lg:justify-center max-lg:px-0"
      >
        <Icon of={icon} className="text-fg-3 group-aria-[current=page]:text-fg" />
        <span className={WORDS}>{name}</span>
      </NavLink>
    </li>
  );
}

function Foot() {
  const info = useQuery(api.journal.info, {});
  const format = useFormat();
  const newest = info.data?.backups[0];
  const backup = newest ? `Backup ${shortMoment(newest.at, format)}` : 'No backup yet';
  return (
    <div className="-mx-2 mt-auto flex flex-col gap-1 border-t border-line px-4 pt-2 text-xs text-fg-3 max-lg:items-center max-lg:px-0">
      <Fact
        icon={Lock}
        words="On this machine only"
        told={info.data ? `Your journal is the folder ${info.data.folder}` : 'On this machine only'}
      />
      {info.data ? (
        <Tooltip text={newest ? `${backup}: ${newest.file}` : 'No backup yet. Backups are made in the settings of the journal'}>
          <Link to="/settings/journal" className="flex h-3.5 items-center gap-1.5 hover:text-fg">
            <Icon of={newest ? Check : HardDrive} size={14} />
            <span className={WORDS}>{backup}</span>
          </Link>
        </Tooltip>
      ) : (
        <span className="h-3.5" />
      )}
    </div>
  );
}

function Fact({ icon, words, told }: { icon: LucideIcon; words: string; told: string }) {
  return (
    <Tooltip text={told}>
      <span className="flex h-3.5 items-center gap-1.5">
        <Icon of={icon} size={14} />
        <span className={WORDS}>{words}</span>
      </span>
    </Tooltip>
  );
}

/** Of today the time, of before the day. */
function shortMoment(at: number, format: Format): string {
  return format.date(at) === format.date(Date.now()) ? format.time(at) : format.date(at);
}
