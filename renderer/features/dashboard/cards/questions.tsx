import { ChevronRight, CircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import type { Question } from '../../../../src/contract/questions.ts';
import { api } from '../../../api.ts';
import { useQuery } from '../../../data/use-query.ts';
import { useFormat } from '../../../format/format-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { AskedQuestion } from '../../questions/asked-question.tsx';
import { CardBody } from '../card-body.tsx';

/** What the journal cannot know by itself, by what it is about; each kind opens its questions, to be answered there. */
export function QuestionsCard() {
  const format = useFormat();
  const [open, setOpen] = useState<Question['kind'] | null>(null);
  const query = useQuery(api.questions.list, {});
  const accounts = useQuery(api.accounts.list, {}).data?.accounts ?? [];
  const all = query.data?.questions ?? [];
  const kinds = [...Map.groupBy(all, ({ kind }) => kind)];
  const shown = all.filter(({ kind }) => kind === open).slice(0, MOST);
  const whose = (asked: readonly Question[]) => {
    const names = [...new Set(asked.map(({ account }) => accounts.find(({ uid }) => uid === account)?.name ?? ''))];
    return names.length > 2 ? `${names.length} accounts` : names.join(', ');
  };
  return (
    <Card
      title="Open questions"
      meta={
        query.data && all.length > 0
          ? all.length === 1
            ? 'one changes figures'
            : `${format.number(all.length)} change figures`
          : undefined
      }
      className="h-full"
    >
      <CardBody query={query} missing={({ questions }) => (questions.length === 0 ? 'None: every figure rests on what is known.' : null)}>
        {() => (
          <ul className="min-h-0 flex-1 overflow-auto pb-1">
            {kinds.map(([kind, asked]) => (
              <li key={kind}>
                <button
                  type="button"
                  onClick={() => setOpen(kind)}
                  className="flex h-[26px] w-full items-center gap-2 px-3 text-left text-sm -outline-offset-2 hover:bg-hover"
                >
                  <Icon of={CircleQuestionMark} size={14} className="text-warn" />
                  <span className="shrink-0">
                    {format.number(asked.length)} {KIND[kind][asked.length === 1 ? 0 : 1]}
                  </span>
                  <span title={whose(asked)} className="ml-auto min-w-0 truncate text-fg-3">
                    {whose(asked)}
                  </span>
                  <Icon of={ChevronRight} size={12} className="text-fg-3" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
      {open && (
        <Dialog
          open
          size="lg"
          title="Open questions"
          description="Each answer counts at once. Undo asks again."
          onOpenChange={(isOpen) => !isOpen && setOpen(null)}
        >
          <ul className="rounded-md border border-line text-sm">
            {shown.map((question) => (
              <AskedQuestion key={`${question.kind} ${question.subject}`} question={question} />
            ))}
          </ul>
          {shown.length === 0 && <p className="p-3 text-fg-2">All of these are answered.</p>}
          {all.filter(({ kind }) => kind === open).length > MOST && <p className="pt-2 text-sm text-fg-3">More come after these.</p>}
        </Dialog>
      )}
    </Card>
  );
}

const MOST = 20;

const KIND: Readonly<Record<Question['kind'], readonly [one: string, more: string]>> = {
  close_without_open: ['close without an open', 'closes without an open'],
  action_without_position: ['corporate action without a position', 'corporate actions without a position'],
  expired_or_assigned: ['option past expiry still open', 'options past expiry still open'],
  missing_multiplier: ['contract whose size is not known', 'contracts whose size is not known'],
  missing_rate: ['pair of currencies without a rate', 'pairs of currencies without a rate'],
  missing_price: ['fill without a price', 'fills without a price'],
  unknown_costs: ['account without costs', 'accounts without costs'],
};
