import {
  Activity,
  ArrowLeftRight,
  Bookmark,
  CalendarDays,
  ChartBar,
  ChartColumn,
  ChartLine,
  Dices,
  Grid3x3,
  LogOut,
  type LucideIcon,
  Printer,
  Shield,
  Sigma,
  Split,
  Table2,
} from 'lucide-react';
import type { GroupBy } from '../../../src/contract/filter.ts';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { reportPath } from '../../filter/report-path.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useViews } from '../../filter/use-views.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

interface Offer {
  name: string;
  about: string;
  icon: LucideIcon;
  page: string;
  state?: object;
}

/** All reports there are, and those that were kept. */
export function ReportsIndex() {
  const { filter } = useFilter();
  const own = useViews()?.filter(({ screen }) => screen === 'reports') ?? [];
  return (
    <div className="flex h-full flex-col">
      <PageHeader title="Reports" />
      <FilterBar />
      <div data-scrolls className="min-h-0 flex-1 overflow-auto px-4 py-3">
        {own.length > 0 && (
          <Group title="Saved">
            {own.map((view) => (
              <Entry key={view.uid} to={view.path} icon={Bookmark} name={view.name} about="With its own filter" />
            ))}
          </Group>
        )}
        {GROUPS.map(({ title, offers }) => (
          <Group key={title} title={title}>
            {offers.map(({ name, about, icon, page, state }) => (
              <Entry key={name} to={reportPath(page, filter, state)} {...{ icon, name, about }} />
            ))}
          </Group>
        ))}
      </div>
    </div>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mb-4">
      <h2 className="mb-1.5 text-sm font-medium text-fg-2">{title}</h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(240px,1fr))] gap-2.5">{children}</ul>
    </section>
  );
}

function Entry({ to, icon, name, about }: { to: string; icon: LucideIcon; name: string; about: string }) {
  return (
    <li>
      <Link to={to} className="flex h-full gap-2.5 rounded-lg border border-line bg-card px-3 py-2.5 transition-colors hover:border-line-3">
        <Icon of={icon} className="mt-0.5 text-fg-3" />
        <span className="min-w-0">
          <span className="block truncate font-semibold">{name}</span>
          <span className="block text-sm text-fg-2">{about}</span>
        </span>
      </Link>
    </li>
  );
}

const GROUPS: readonly { title: string; offers: readonly Offer[] }[] = [
  {
    title: 'Results',
    offers: [
      { name: 'Summary', about: 'Every statistic, with its interval and its n', icon: Sigma, page: 'summary' },
      { name: 'Equity and drawdown', about: 'What was realised, and every fall below the highest', icon: ChartLine, page: 'equity' },
      { name: 'Distribution', about: 'Where R, results and hold times lie', icon: ChartColumn, page: 'distribution' },
      { name: 'Rolling', about: 'A statistic of the last so many trades: whether something changes', icon: Activity, page: 'rolling' },
      { name: 'Winning and losing days', about: 'What was different', icon: CalendarDays, page: 'days' },
      { name: 'Exits', about: 'P1, P2 and so on, and whether leaving in parts helped', icon: LogOut, page: 'exits' },
      { name: 'Open risk', about: 'What is open, and what is at risk in it', icon: Shield, page: 'exposure' },
    ],
  },
  {
    title: 'By one thing or two',
    offers: [
      { name: 'By setup', about: 'Which setups earn, and how sure that is', icon: Table2, page: 'breakdown', state: by('setup') },
      {
        name: 'Setup by weekday',
        about: 'Two things at once, with an interval in each cell',
        icon: Table2,
        page: 'breakdown',
        state: { ...by('setup'), columns: { by: 'weekday', of: null } },
      },
      {
        name: 'Weekday by hour',
        about: 'A map of the week',
        icon: Grid3x3,
        page: 'breakdown',
        state: { ...by('weekday'), columns: { by: 'hour', of: null }, as: 'map' },
      },
      { name: 'By symbol', about: 'What each instrument came to', icon: Table2, page: 'breakdown', state: by('symbol') },
      {
        name: 'By time held',
        about: 'Short trades against long ones',
        icon: ChartBar,
        page: 'breakdown',
        state: { ...by('held'), as: 'chart' },
      },
      { name: 'By tag', about: 'What each mistake, emotion or market goes with', icon: Table2, page: 'breakdown', state: by('tags') },
      { name: 'By rule broken', about: 'What breaking each rule came to', icon: Table2, page: 'breakdown', state: by('rule') },
      {
        name: 'By trade of the day',
        about: 'The first, the second, and so on',
        icon: ChartBar,
        page: 'breakdown',
        state: { ...by('nthOfDay'), as: 'chart' },
      },
      {
        name: 'After a win, after a loss',
        about: 'Whether the trade before matters',
        icon: ChartBar,
        page: 'breakdown',
        state: { ...by('previous'), as: 'chart' },
      },
    ],
  },
  {
    title: 'Questions, and on paper',
    offers: [
      { name: 'Compare', about: 'A with B: each difference, and whether it is more than chance', icon: ArrowLeftRight, page: 'compare' },
      { name: 'Monte Carlo', about: 'How far apart the same trading may end, and how deep it may fall', icon: Dices, page: 'simulate' },
      { name: 'What if', about: 'Without some trades, or with another size: with a warning of hindsight', icon: Split, page: 'whatif' },
      { name: 'Report to print', about: 'Figures, curve and breakdowns on paper or as a PDF', icon: Printer, page: 'print' },
    ],
  },
];

function by(grouping: GroupBy): object {
  return { rows: { by: grouping, of: null } };
}
