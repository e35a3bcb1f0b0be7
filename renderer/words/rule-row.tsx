import { clsx } from 'clsx';
import { Check, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Badge } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';

interface RuleRowProps {
  text: string;
  /** null: not answered. */
  kept: boolean | null;
  onAnswer: (kept: boolean | null) => void;
}

/** One rule: a click goes from not answered to kept to broken; y and x say it, Backspace takes it back, arrows go on. */
export function RuleRow({ text, kept, onAnswer }: RuleRowProps) {
  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const answer = { y: true, x: false, Backspace: null, Delete: null }[event.key];
    if (step !== undefined) focusBeside(event.currentTarget, step);
    else if (answer !== undefined && answer !== kept) onAnswer(answer);
    else if (answer === undefined) return;
    event.preventDefault();
  }
  return (
    <button
      type="button"
      data-rule
      title="Y kept, X broken, Backspace not answered"
      onClick={() => onAnswer(kept === null ? true : kept ? false : null)}
      onKeyDown={onKeyDown}
      className="flex min-h-6.5 w-full items-start gap-2 rounded-md py-[3px] text-left hover:bg-hover"
    >
      <span
        className={clsx(
          'mt-[3px] grid size-3.5 shrink-0 place-items-center rounded-sm border',
          kept === true ? 'border-accent bg-accent text-on-accent' : kept === false ? 'border-warn text-warn' : 'border-line-3',
        )}
      >
        {kept === true && <Check size={10} strokeWidth={2.2} absoluteStrokeWidth aria-hidden />}
        {kept === false && <Icon of={X} size={12} />}
      </span>
      <span className="min-w-0 flex-1 break-words">{text}</span>
      {kept === false ? (
        <span className="leading-5">
          <Badge icon={X} tone="warn">
            broken
          </Badge>
        </span>
      ) : (
        <span className="sr-only">{kept ? 'kept' : 'not answered'}</span>
      )}
    </button>
  );
}

function focusBeside(from: HTMLElement, step: number): void {
  const all = [...document.querySelectorAll<HTMLElement>('button[data-rule]')];
  all[all.indexOf(from) + step]?.focus();
}
