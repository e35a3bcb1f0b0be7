import { ChartNoAxesColumn, type LucideIcon, Table2 } from 'lucide-react';
import { Link } from 'react-router';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { reportPath } from '../../filter/report-path.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useViews } from '../../filter/use-views.ts';
import { Icon } from '../../ui/icon.tsx';
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
      <div className="min-h-0 flex-1 overflow-auto px-4 py-3">
        {own.length > 0 && (
          <Group title="Saved">
            {own.map((view) => (
              <Entry key={view.uid} to={view.path} icon={ChartNoAxesColumn} name={view.name} about="With its own filter" />
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
    title: 'Broken down',
    offers: [
      { name: 'By setup', about: 'Which setups earn, and how sure that is', icon: Table2, page: 'breakdown', state: {} },
      {
        name: 'Setup by weekday',
        about: 'Two things at once, with an interval in each cell',
        icon: Table2,
        page: 'breakdown',
        state: { columns: { by: 'weekday', of: null } },
      },
      {
        name: 'Weekday by hour',
        about: 'A map of the week',
        icon: Table2,
        page: 'breakdown',
        state: { rows: { by: 'weekday', of: null }, columns: { by: 'hour', of: null }, as: 'map' },
      },
      {
        name: 'By symbol',
        about: 'What each instrument came to',
        icon: Table2,
        page: 'breakdown',
        state: { rows: { by: 'symbol', of: null } },
      },
      {
        name: 'By time held',
        about: 'Short trades against long ones',
        icon: Table2,
        page: 'breakdown',
        state: { rows: { by: 'held', of: null } },
      },
      {
        name: 'By mistake or other tag',
        about: 'What each tag goes with',
        icon: Table2,
        page: 'breakdown',
        state: { rows: { by: 'tags', of: null } },
      },
      {
        name: 'By rule broken',
        about: 'What breaking each rule came to',
        icon: Table2,
        page: 'breakdown',
        state: { rows: { by: 'rule', of: null } },
      },
      {
        name: 'By trade of the day',
        about: 'The first trade of a day, the second, and so on',
        icon: Table2,
        page: 'breakdown',
        state: { rows: { by: 'nthOfDay', of: null } },
      },
    ],
  },
];
