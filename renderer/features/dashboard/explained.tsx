import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { GroupRef } from '../../../src/contract/filter.ts';
import { explain } from '../../app/explain.ts';
import { useAsked } from './asked.ts';

interface ExplainedProps {
  metric: string;
  /** Of which row and column. */
  groups?: readonly GroupRef[];
  title?: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A figure that opens what it is made of. */
export function Explained({ metric, groups = [], title, className, children }: ExplainedProps) {
  const { filter } = useAsked();
  return (
    <button
      type="button"
      onClick={() => explain({ metric, filter, groups, ...(title !== undefined && { title }) })}
      className={clsx('min-w-6 rounded-sm text-left tabular-nums decoration-line-3 underline-offset-4 hover:underline', className)}
    >
      {children}
    </button>
  );
}
