import { figuresOf } from '../analysis/reports/figures-of.ts';
import { realisedByDay, spanOf } from '../analysis/reports/realised-by-day.ts';
import type { reports } from '../contract/reports.ts';
import type { HandlersFor } from './handlers-for.ts';
import { askedStudy } from './reports/asked-study.ts';
import { breakdownOf } from './reports/breakdown-of.ts';
import { bridgeOf } from './reports/bridge-of.ts';
import { compareOf } from './reports/compare-of.ts';
import { equityOf } from './reports/equity-of.ts';
import { explainOf } from './reports/explain-of.ts';
import { metricOf } from './reports/metric-of.ts';
import { showBasis } from './reports/show-basis.ts';
import { showFigure } from './reports/show-figure.ts';

export const reportHandlers: HandlersFor<typeof reports> = {
  async summary({ filter, metrics }, context) {
    const study = await askedStudy(context, filter);
    const figures = figuresOf(context.sql, study, realisedByDay(study, spanOf(filter, study.conventions)));
    return {
      basis: showBasis(study),
      figures: metrics.map((id) => showFigure(metricOf(id), figures, study.currency)),
      bridge: bridgeOf(study, filter),
    };
  },

  equity: async (asked, context) => equityOf(context, await askedStudy(context, asked.filter), asked),

  breakdown: async (asked, context) => breakdownOf(await askedStudy(context, asked.filter), asked),

  compare: async (asked, context) => compareOf(context, asked),

  explain: async (asked, context) => explainOf(context, await askedStudy(context, asked.filter), asked),
};
