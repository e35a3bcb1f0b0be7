import { useLayoutEffect } from 'react';
import type { Call, InputOf } from '../../../src/contract/call.ts';
import type { ClientCall } from '../../../src/transport/create-client.ts';
import { api } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';
import { queryOf } from '../../data/query-of.ts';
import type { Asked } from './asked.ts';
import * as inquiries from './inquiries.ts';
import type { DashboardCard, Layout } from './layout.ts';

/** What the cards of a dashboard ask is asked for all of them before the first is drawn, in one go: each finds its answer on the way. */
export function useAskAhead({ cards }: Layout, asked: Asked): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: about other trades the cards ask by themselves
  useLayoutEffect(() => {
    for (const card of cards) askFor(card, asked);
  }, [cards]);
}

function askFor(card: DashboardCard, asked: Asked): void {
  switch (card.kind) {
    case 'key':
    case 'equity':
      return ask(api.reports.equity, inquiries.inEquity('money')(asked));
    case 'calendar':
      return ask(api.days.calendar, inquiries.inCalendar(null)(asked));
    case 'breakdown':
      return ask(api.reports.breakdown, inquiries.inBreakdown(card)(asked));
    case 'map':
      return ask(api.reports.breakdown, inquiries.inMap(asked));
    case 'costs':
      return ask(api.reports.breakdown, inquiries.inCosts(asked));
    case 'report':
      return card.report && ask(api.reports.breakdown, inquiries.inReport(card.report)(asked));
    case 'distribution':
      return ask(api.reports.distribution, inquiries.inDistribution(asked));
    case 'review':
      return ask(api.reports.review, inquiries.inReview(asked));
    case 'exposure':
      return ask(api.reports.exposure, inquiries.inExposure(card)(asked));
    case 'latest':
      return ask(api.table.page, inquiries.inLatest(card)(asked));
    case 'extremes':
      ask(api.table.page, inquiries.inExtremes(card, 'win')(asked));
      return ask(api.table.page, inquiries.inExtremes(card, 'loss')(asked));
    case 'questions':
      return ask(api.questions.list, {});
    case 'limits':
      return ask(api.reports.room, {});
    case 'balances':
      return ask(api.reports.balances, {});
    // The statistics, which are asked for in one go.
    case 'figure':
    case 'streaks':
      return;
  }
}

function ask<C extends Call<'query'>>(call: ClientCall<C>, input: InputOf<C>): void {
  void queryClient.prefetchQuery(queryOf(call, input));
}
