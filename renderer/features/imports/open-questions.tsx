import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { AskedQuestion } from '../questions/asked-question.tsx';

/** What the journal cannot know by itself about these accounts; each answer counts at once, and undo asks again. */
export function OpenQuestions({ accounts }: { accounts: readonly string[] }) {
  const format = useFormat();
  const asked = useQuery(api.questions.list, { account: accounts.length === 1 ? (accounts[0] ?? null) : null }).data?.questions ?? [];
  const open = asked.filter(({ account }) => accounts.includes(account));
  if (open.length === 0) return null;
  const shown = open.slice(0, MOST);
  return (
    <Card title="Questions" meta={`${format.number(open.length)} open; undo asks again`} className="shrink-0">
      <ul aria-label="Open questions" className="text-sm">
        {shown.map((question) => (
          <AskedQuestion key={`${question.kind} ${question.subject}`} question={question} />
        ))}
      </ul>
      {open.length > MOST && (
        <p className="border-t border-line px-3 py-2 text-sm text-fg-3">{format.number(open.length - MOST)} more come after these.</p>
      )}
    </Card>
  );
}

const MOST = 20;
