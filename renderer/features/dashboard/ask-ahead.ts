import { useLayoutEffect } from 'react';
import { api } from '../../api.ts';
import { foresee } from '../../data/foresee.ts';
import { queryClient } from '../../data/query-client.ts';
import { queryOf } from '../../data/query-of.ts';
import type { Asked } from './asked.ts';
import * as inquiries from './inquiries.ts';
import type { DashboardCard, Layout } from './layout.ts';

/** What the cards of a dashboard ask is asked for all of them before the first is drawn, in one go: each finds its answer on the way. */
export function useAskAhead({ cards }: Layout, asked: Asked): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: about other trades the cards ask by themselves
  useLayoutEffect(() => {
    const ahead = cards.flatMap((card) => questionsOf(card, asked)).map((question) => foresee(queryClient, question));
    return () => {
      // Who goes on before they are answered waits for none that no card was drawn for.
      for (const takeBack of ahead) takeBack();
    };
  }, [cards]);
}

interface Question {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (by: { signal: AbortSignal }) => Promise<unknown>;
}

function questionsOf(card: DashboardCard, asked: Asked): readonly Question[] {
  switch (card.kind) {
    case 'key':
    case 'equity':
      return [queryOf(api.reports.equity, inquiries.inEquity('money')(asked))];
    case 'calendar':
      return [queryOf(api.days.calendar, inquiries.inCalendar(null)(asked))];
    case 'breakdown':
      return [queryOf(api.reports.breakdown, inquiries.inBreakdown(card)(asked))];
    case 'map':
      return [queryOf(api.reports.breakdown, inquiries.inMap(asked))];
    case 'costs':
      return [queryOf(api.reports.breakdown, inquiries.inCosts(asked))];
    case 'report':
      return card.report ? [queryOf(api.reports.breakdown, inquiries.inReport(card.report)(asked))] : [];
    case 'distribution':
      return [queryOf(api.reports.distribution, inquiries.inDistribution(asked))];
    case 'review':
      return [queryOf(api.reports.review, inquiries.inReview(asked))];
    case 'exposure':
      return [queryOf(api.reports.exposure, inquiries.inExposure(card)(asked))];
    case 'latest':
      return [queryOf(api.table.page, inquiries.inLatest(card)(asked))];
    case 'extremes':
      return [
        queryOf(api.table.page, inquiries.inExtremes(card, 'win')(asked)),
        queryOf(api.table.page, inquiries.inExtremes(card, 'loss')(asked)),
      ];
    case 'questions':
      return [queryOf(api.questions.list, {})];
    case 'limits':
      return [queryOf(api.reports.room, {})];
    case 'balances':
      return [queryOf(api.reports.balances, {})];
    case 'figure':
    case 'streaks':
      // The statistics, which are asked for in one go.
      return [];
    default:
      return card.kind satisfies never;
  }
}
