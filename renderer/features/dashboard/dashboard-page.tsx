import { Columns3 } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Filter } from '../../../src/contract/filter.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { useSettings } from '../../data/use-settings.ts';
import { useToday } from '../../data/use-today.ts';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { filterPath } from '../../filter/filter-path.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { LeadOn } from '../../ui/lead-on.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { Arranging } from './arranging.tsx';
import { useAskAhead } from './ask-ahead.ts';
import { AskFigures } from './ask-figures.tsx';
import { type Asked, AskedContext } from './asked.ts';
import { BasisWords } from './basis-words.tsx';
import { BoardContext, useBoardOf } from './board.ts';
import { CompareChip } from './compare-chip.tsx';
import { comparedWith, inDays } from './compared-with.ts';
import { DashboardGrid } from './dashboard-grid.tsx';
import { DashboardTabs } from './dashboard-tabs.tsx';
import { inTotals } from './in-totals.ts';
import { lastMonthOf } from './last-month-of.ts';
import type { Layout } from './layout.ts';
import { metricsOfLayout } from './metrics-of-layout.ts';
import { NothingCountedYet } from './nothing-counted-yet.tsx';
import { type Dashboard, useDashboard } from './use-dashboard.ts';
import { useForesight } from './use-foresight.ts';

/** How it goes, at a glance: the cards that somebody wants to see every day. */
export function DashboardPage() {
  const dashboard = useDashboard();
  const isNameless = useSearchParams()[0].size === 0;
  const first = isNameless ? (dashboard?.view?.path ?? null) : null;
  const isShown = useRef(false);
  // Without a word of which: the first that was kept, with its filter. What is shown already stays while the address follows.
  if (first !== null && !isShown.current) return <LeadOn to={first} />;
  isShown.current = dashboard !== undefined;
  return (
    <div className="flex h-full flex-col">
      {first !== null && <LeadOn to={first} />}
      {dashboard ? <Shown dashboard={dashboard} /> : <PageHeader title="Dashboard" />}
    </div>
  );
}

function Shown({ dashboard }: { dashboard: Dashboard }) {
  const { layout, view, preset, name, change } = dashboard;
  const { filter } = useFilter();
  // The filter answers at once; cards follow as they are answered.
  const askedOf = useAskedOf(layout);
  const asked = useMemo(() => askedOf(filter), [askedOf, filter]);
  const board = useBoardOf(asked, layout);
  useForesight(board, askedOf);
  useAskAhead(layout, asked);
  const [isArranging, setArranging] = useState(false);
  const save = useCommand(api.views.save, { said: () => `Dashboard “${name}” saved`, undo: true });
  const navigate = useNavigate();
  const button = useRef<HTMLButtonElement>(null);
  useFocusBack(isArranging, button);

  async function keep(next: Layout) {
    // The filter that is looked through now is kept with it only by "Update": here it is the cards.
    const state = { filter: view?.filter ?? filter, sort: view?.sort ?? null, columns: JSON.stringify(next) };
    const saved = await save.run({ screen: 'dashboard', name, state, replace: view !== null });
    if (!saved.ok) return;
    setArranging(false);
    if (!view)
      void navigate(`${filterPath('/dashboard', filter)}${Object.keys(filter).length > 0 ? '&' : '?'}v=${saved.value.uid}`, {
        replace: true,
      });
  }
  return (
    <BoardContext value={board}>
      <AskedContext value={asked}>
        <AskFigures>
          <PageHeader
            title="Dashboard"
            beside={!isArranging && <DashboardTabs dashboard={dashboard} />}
            actions={
              <Button ref={button} variant="quiet" icon={Columns3} disabled={isArranging} onClick={() => setArranging(true)}>
                Arrange
              </Button>
            }
          />
          {isArranging ? (
            <Arranging
              key={view?.uid ?? preset}
              layout={layout}
              isSaving={save.isRunning}
              onSave={(next) => void keep(next)}
              onCancel={() => setArranging(false)}
            />
          ) : (
            <>
              <FilterBar
                chip={<CompareChip filter={filter} comparison={layout.compare} onChoose={(compare) => change({ ...layout, compare })} />}
                beside={<BasisWords />}
              />
              <div data-scrolls className="dashboard min-h-0 flex-1 overflow-y-auto px-4 py-3 [scrollbar-gutter:stable]">
                <NothingCountedYet />
                <DashboardGrid key={view?.uid ?? preset} layout={layout} />
              </div>
            </>
          )}
        </AskFigures>
      </AskedContext>
    </BoardContext>
  );
}

/** What the cards ask about, of whatever filter. */
function useAskedOf(layout: Layout): (filter: Filter) => Asked {
  const { weekStart } = useSettings();
  const today = useToday();
  const accounts = useQuery(api.accounts.list, {}).data?.accounts;
  const format = useFormat();
  return useCallback(
    (filter) => {
      const days = comparedWith(filter, layout.compare, { today, weekStart });
      const counted = inTotals(filter, accounts);
      return {
        ...{ filter, counted, month: lastMonthOf(counted.dates, today, weekStart) },
        before: days && inDays(filter, days),
        beforeWords: days ? format.days(days.from, days.to) : '',
        ...metricsOfLayout(layout),
      };
    },
    [accounts, layout, today, weekStart, format],
  );
}
