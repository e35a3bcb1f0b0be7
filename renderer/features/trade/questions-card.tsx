import { CircleQuestionMark } from 'lucide-react';
import type { Question } from '../../../src/contract/questions.ts';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { Icon } from '../../ui/icon.tsx';
import { AskedQuestion } from '../questions/asked-question.tsx';

/** What the journal cannot know by itself about this trade, answered where it is asked. */
export function QuestionsCard({ trade }: { trade: TradeDetail }) {
  const asked = useQuery(api.questions.list, { account: trade.account }).data?.questions ?? [];
  const open = asked.filter((question) => concerns(question, trade));
  if (open.length === 0) return null;
  return (
    <section aria-label="Open questions" className="min-w-0 rounded-lg border border-line bg-warn-soft">
      <h2 className="flex h-8 items-center gap-1.5 px-3 font-medium text-warn">
        <Icon of={CircleQuestionMark} size={14} />
        {open.length === 1 ? 'One question about this trade' : `${open.length} questions about this trade`}
        <span className="font-normal text-fg-3">undo asks again</span>
      </h2>
      <ul className="text-sm">
        {open.map((question) => (
          <AskedQuestion key={`${question.kind} ${question.subject}`} question={question} />
        ))}
      </ul>
    </section>
  );
}

function concerns(question: Question, trade: TradeDetail): boolean {
  const isFill = (uid: string) => trade.fills.some((leg) => leg.fill === uid || leg.uid === uid);
  switch (question.kind) {
    case 'close_without_open':
    case 'missing_price':
      return isFill(question.details.fill) || isFill(question.subject);
    case 'expired_or_assigned':
      return trade.positions.some(({ uid }) => uid === question.details.position);
    case 'missing_multiplier':
      return question.instrument === trade.instrument && trade.missing.includes('multiplier');
    case 'action_without_position':
      return question.instrument === trade.instrument;
    case 'missing_rate':
      return trade.missing.includes('rate');
    case 'unknown_costs':
      return !trade.costsKnown;
    default:
      return question satisfies never;
  }
}
