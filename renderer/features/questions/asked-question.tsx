import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Answer, Question } from '../../../src/contract/questions.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { NumberInput } from '../../ui/number-input.tsx';

/** A question with the answers it takes. What is answered counts at once, and undo asks again. */
export function AskedQuestion({ question }: { question: Question }) {
  const { kind, subject, sentence, answers } = question;
  const [number, setNumber] = useState('');
  const answer = useCommand(api.questions.answer, { said: () => 'Answered', undo: true });
  const line = useRef<HTMLLIElement>(null);
  const pressed = useRef<HTMLElement | null>(null);
  // What was pressed cannot have the focus while it runs: it has it again where the answer was refused.
  useEffect(() => {
    if (!answer.isRunning && isFocusFree(pressed.current)) pressed.current?.focus({ preventScroll: true });
  }, [answer.isRunning]);
  /** What was pressed goes with its question. */
  async function say(given: Answer): Promise<void> {
    pressed.current = document.activeElement as HTMLElement | null;
    const next = beside(line.current);
    const { ok } = await answer.run({ kind, subject, answer: given });
    if (ok && isFocusFree(pressed.current)) (next?.isConnected ? next : document.querySelector('main'))?.focus({ preventScroll: true });
  }
  const byNumber = (answers as readonly Answer['is'][]).flatMap((is) => numbered(is, question));
  const isFigure = /^-?\d+(\.\d+)?$/.test(number);
  /** Where a figure can mean more than one thing, which of them is chosen next. */
  function enter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const [first, ...others] = byNumber;
    if (!first || !isFigure || answer.isRunning) return;
    if (others.length > 0) line.current?.querySelector('button')?.focus();
    else void say(first[1](number));
  }
  const plain = (answers as readonly Answer['is'][]).flatMap((is) => PLAIN[is] ?? []);
  return (
    <li ref={line} className="flex flex-wrap items-center gap-2 border-t border-line px-3 py-1.5">
      <span className="min-w-72 flex-1">{sentence}</span>
      {byNumber.length > 0 && (
        <NumberInput size="sm" value={number} onChange={setNumber} onKeyDown={enter} aria-label={`Answer: ${sentence}`} className="w-28" />
      )}
      {byNumber.map(([words, make]) => (
        <Button key={words} size="sm" disabled={answer.isRunning || !isFigure} onClick={() => void say(make(number))}>
          {words}
        </Button>
      ))}
      {plain.map(([words, given]) => (
        <Button key={words} size="sm" variant="quiet" disabled={answer.isRunning} onClick={() => void say(given)}>
          {words}
        </Button>
      ))}
    </li>
  );
}

/** Nobody took it elsewhere meanwhile. */
const isFocusFree = (pressed: HTMLElement | null): boolean => [document.body, pressed].includes(document.activeElement as HTMLElement);

/** Where the next question is answered; after the last one the dialog or the page it was asked in. */
const beside = (line: HTMLElement | null): HTMLElement | null =>
  (line?.nextElementSibling ?? line?.previousElementSibling)?.querySelector<HTMLElement>('input, button') ??
  line?.closest<HTMLElement>('[role=dialog], main') ??
  null;

/** Answers that need a figure; the others are said with one click. */
function numbered(is: Answer['is'], question: Question): [string, (figure: string) => Answer][] {
  switch (is) {
    case 'opening':
      return [['Opening price', (price) => ({ is, price })]];
    case 'opening_result':
      return [['Result', (realized) => ({ is, realized })]];
    case 'cash_settled':
      return [['Settled at', (price) => ({ is, price })]];
    case 'multiplier':
      return question.kind === 'missing_multiplier'
        ? [['Multiplier', (multiplier) => ({ is, multiplier, holds: question.details.broker === '' ? 'everywhere' : 'broker' })]]
        : [];
    case 'price':
      return [['Price', (price) => ({ is, price })]];
    case 'rate': {
      if (question.kind !== 'missing_rate') return [];
      const { days } = question.details;
      const words = days.length === 1 ? 'Rate' : `This rate on all ${days.length} days`;
      return [[words, (rate) => ({ is, rates: days.map((day) => ({ day, rate })) })]];
    }
    default:
      return [];
  }
}
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
