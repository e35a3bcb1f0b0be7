import type { ReactNode } from 'react';
import type { AppError } from '../../../src/contract/errors.ts';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useLate } from '../../ui/use-late.ts';
import { AnsweredContext, type Asked } from './asked.ts';

interface CardBodyProps<T> {
  /** With what it was asked about, where that may be another filter than now. */
  query: { data: T | undefined; error: AppError | null; asked?: Asked };
  /** What is missing, in words, and what to do about it; null: there is something to show. */
  missing?: (data: T) => ReactNode;
  children: (data: T) => ReactNode;
}

/** The inside of a card: its error, its skeleton, its words for nothing, or what it is for. */
export function CardBody<T>({ query: { data, error, asked }, missing, children }: CardBodyProps<T>) {
  const late = useLate(data === undefined && !error);
  if (error && data === undefined)
    return (
      <div className="min-h-0 flex-1 overflow-auto p-3 pt-0">
        <QueryProblem error={error} />
      </div>
    );
  if (data === undefined) return <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-hidden px-3 py-2">{late && <Bars />}</div>;
  const words = missing?.(data) ?? null;
  return <AnsweredContext value={asked ?? null}>{words === null ? children(data) : <Missing>{words}</Missing>}</AnsweredContext>;
}

export function Missing({ children }: { children: ReactNode }) {
  return <div className="flex min-h-0 flex-1 flex-col items-start gap-1 overflow-auto px-3 pb-3 text-fg-2">{children}</div>;
}

const WIDTHS = ['w-4/5', 'w-3/5', 'w-2/3', 'w-1/2', 'w-3/4', 'w-2/5'];
const Bars = () => WIDTHS.map((width) => <Skeleton key={width} className={width} />);
