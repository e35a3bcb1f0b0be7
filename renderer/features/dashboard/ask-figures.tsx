import { type ReactNode, useMemo } from 'react';
import type { OutputOf } from '../../../src/contract/call.ts';
import type { Figure } from '../../../src/contract/report-shapes.ts';
import type { reports } from '../../../src/contract/reports.ts';
import { api } from '../../api.ts';
import { useAskFirst } from '../../data/use-ask-first.ts';
import { type Asked, useAsked } from './asked.ts';
import { useAnswer } from './use-answer.ts';
import { type Figures, FiguresContext } from './use-figures.ts';

type Summary = OutputOf<typeof reports.summary>;

/** Asks for all statistics of a dashboard in one go. */
export function AskFigures({ children }: { children: ReactNode }) {
  // Whatever stands first on a page asks last: its children are done before it is.
  useAskFirst(api.reports.summary, figuresIn(useAsked()));
  const now = useAnswer(api.reports.summary, figuresIn);
  const then = useAnswer(api.reports.summary, ({ before, metrics }) => before && { filter: before, metrics: [...metrics] });
  const { data, error, asked } = now;
  // Each comes when it comes: only what was asked about the same trades, and compares them with the same, stands beside the values.
  const isOfSame = asked.before !== null && then.asked.filter === asked.filter && then.asked.before === asked.before;
  const thenData = isOfSame ? then.data : undefined;
  const figures = useMemo(() => ({ figures: data && figuresOf(data, thenData), error, asked }), [data, thenData, error, asked]);
  return <FiguresContext value={figures}>{children}</FiguresContext>;
}

const figuresIn = ({ filter, metrics, withIntervals }: Asked) => ({ filter, metrics: [...metrics], intervalsOf: [...withIntervals] });

function figuresOf(now: Summary, then: Summary | undefined): Figures {
  const old = then && then.basis.trades > 0 && then.basis.currency === now.basis.currency ? then : undefined;
  return {
    basis: now.basis,
    of: (metric) => ({
      now: named(now, metric) ?? { metric, value: null, n: 0, interval: null },
      before: named(old, metric) ?? null,
    }),
  };
}

const named = (summary: Summary | undefined, metric: string): Figure | undefined => summary?.figures.find((each) => each.metric === metric);
