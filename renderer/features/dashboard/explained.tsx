import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { filterPath } from '../../filter/filter-path.ts';
import { useAsked } from './asked.ts';

/** A figure that leads to what it is made of. */
export function Explained({ metric: _, className, children }: { metric: string; className?: string; children: ReactNode }) {
  const { filter } = useAsked();
  const navigate = useNavigate();
  return (
    <button
      type="button"
      onClick={() => void navigate(filterPath('/trades', filter))}
      className={clsx('rounded-sm text-left tabular-nums decoration-line-3 underline-offset-4 hover:underline', className)}
    >
      {children}
    </button>
  );
}
