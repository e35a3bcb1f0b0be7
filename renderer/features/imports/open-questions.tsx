import { useState } from 'react';
import type { Answer, Question } from '../../../src/contract/questions.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { NumberInput } from '../../ui/number-input.tsx';

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
          <Asked key={`${question.kind} ${question.subject}`} question={question} />
        ))}
      </ul>
      {open.length > MOST && (
        <p className="border-t border-line px-3 py-2 text-sm text-fg-3">{format.number(open.length - MOST)} more come after these.</p>
      )}
    </Card>
  );
}

function Asked({ question: { kind, subject, sentence, answers } }: { question: Question }) {
  const [number, setNumber] = useState('');
  const answer = useCommand(api.questions.answer, { said: () => 'Answered', undo: true });
  const say = (given: Answer) => void answer.run({ kind, subject, answer: given });
  const byNumber = (answers as readonly Answer['is'][]).flatMap((is) => NUMBERED[is] ?? []);
  const plain = (answers as readonly Answer['is'][]).flatMap((is) => PLAIN[is] ?? []);
  return (
    <li className="flex flex-wrap items-center gap-2 border-t border-line px-3 py-1.5">
      <span className="min-w-72 flex-1">{sentence}</span>
      {byNumber.length > 0 && (
        <NumberInput size="sm" value={number} onChange={setNumber} aria-label={`Answer: ${sentence}`} className="w-28" />
      )}
      {byNumber.map(([words, make]) => (
        <Button key={words} size="sm" disabled={answer.isRunning || !/^-?\d+(\.\d+)?$/.test(number)} onClick={() => say(make(number))}>
          {words}
        </Button>
      ))}
      {plain.map(([words, given]) => (
        <Button key={words} size="sm" variant="quiet" disabled={answer.isRunning} onClick={() => say(given)}>
          {words}
        </Button>
      ))}
    </li>
  );
}

const MOST = 20;
/** Answers that need a figure, and those that are said with one click. Tables of rates have a page of their own. */
const NUMBERED: Partial<Record<Answer['is'], [string, (figure: string) => Answer][]>> = {
  opening: [['Opening price', (price) => ({ is: 'opening', price })]],
  opening_result: [['Result', (realized) => ({ is: 'opening_result', realized })]],
  cash_settled: [['Settled at', (price) => ({ is: 'cash_settled', price })]],
  multiplier: [['Multiplier', (multiplier) => ({ is: 'multiplier', multiplier, holds: 'broker' })]],
  price: [['Price', (price) => ({ is: 'price', price })]],
};
const PLAIN: Partial<Record<Answer['is'], [string, Answer][]>> = {
  opening_unknown: [['Unknown', { is: 'opening_unknown' }]],
  short: [['Sold short', { is: 'short' }]],
  remove_action: [['Leave it out', { is: 'remove_action' }]],
  expired: [['Expired', { is: 'expired' }]],
  assigned: [['Assigned', { is: 'assigned' }]],
  exercised: [['Exercised', { is: 'exercised' }]],
  price_unknown: [['Unknown', { is: 'price_unknown' }]],
  no_fees: [['There were none', { is: 'no_fees' }]],
};
