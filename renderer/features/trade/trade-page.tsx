import { useParams } from 'react-router';
import type { TradeContext, TradeDetail } from '../../../src/contract/trades.ts';
import { Crumb } from '../../ui/crumb.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { useLate } from '../../ui/use-late.ts';
import { FillsCard } from './fills-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { LegsCard } from './legs-card.tsx';
import { OrdersCard } from './orders-card.tsx';
import { PathCard } from './path-card.tsx';
import { PlanCard } from './plan-card.tsx';
import { QuestionsCard } from './questions-card.tsx';
import { useTradeActions } from './trade-actions.tsx';
import { TradeGone } from './trade-gone.tsx';
import { TradeHeader } from './trade-header.tsx';
import { TradeHero } from './trade-hero.tsx';
import { tradeSaying } from './trade-saying.ts';
import { TRADE_GRID, TradeSkeleton } from './trade-skeleton.tsx';
import { useBeside } from './use-beside.ts';
import { useTrade } from './use-trade.ts';
import { useTradeKeys } from './use-trade-keys.ts';
import { FieldsCard, ImagesCard, NoteCard, SetupCard, TagsCard } from './words-cards.tsx';

/** One trade: what it came to, how it went, what was meant, what was said, and everything that can be done about it. */
export function TradePage() {
  const { uid = '' } = useParams();
  const { trade, context, error, isBehind } = useTrade(uid);
  const beside = useBeside(trade?.uid ?? uid, isBehind);
  const { actions, dialog } = useTradeActions(error ? undefined : trade, beside);
  const late = useLate(!trade && !error);
  const review = () =>
    trade && void tradeSaying(trade).say({ reviewed: trade.words.reviewedAt === null || trade.words.changedSinceReview });
  const press = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.click();
  useTradeKeys({
    ...{ K: beside.before, '[': beside.before, J: beside.after, ']': beside.after },
    ...(trade && !error
      ? {
          ...{ S: actions.split, M: actions.group, O: actions.move, U: actions.ungroup, C: actions.edit, Delete: actions.bin },
          ...{ V: review, P: press('[data-make-plan]'), '+': press('[data-add-fill]') },
        }
      : {}),
  });

  if (error)
    return (
      <div className="p-3 px-4">
        <PageHeader title="Trade" before={<Crumb to={beside.table}>Trades</Crumb>} />
        {error.code === 'not_found' ? <TradeGone table={beside.table} /> : <QueryProblem error={error} />}
      </div>
    );
  if (!trade) return late ? <TradeSkeleton /> : null;
  return (
    <>
      <TradeHeader trade={trade} beside={beside} actions={actions} />
      <Sheet key={trade.uid} trade={trade} context={context} onReview={review} />
      {dialog}
    </>
  );
}

/** Everything about one trade; another one begins with everything closed. */
function Sheet({ trade, context, onReview }: { trade: TradeDetail; context: TradeContext | undefined; onReview: () => void }) {
  return (
    <div className={TRADE_GRID}>
      <div className="col-span-full flex min-w-0 flex-col gap-2.5">
        <TradeHero trade={trade} context={context} onReview={onReview} />
        <QuestionsCard trade={trade} />
      </div>
      <div className="flex min-w-0 flex-col gap-2.5">
        <PathCard trade={trade} />
        <LegsCard trade={trade} />
        <FillsCard trade={trade} />
        <div className="grid grid-cols-2 items-start gap-2.5">
          <NoteCard trade={trade} />
          <ImagesCard trade={trade} />
        </div>
        <OrdersCard trade={trade} />
      </div>
      <aside aria-label="Plan, words and history" className="flex min-w-0 flex-col gap-2.5">
        <PlanCard trade={trade} />
        <SetupCard trade={trade} />
        <TagsCard trade={trade} />
        <FieldsCard trade={trade} />
        <HistoryCard uid={trade.uid} />
      </aside>
    </div>
  );
}
