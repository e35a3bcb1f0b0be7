import { figuresOf } from '../analysis/reports/figures-of.ts';
import { realisedByDay, spanOf } from '../analysis/reports/realised-by-day.ts';
import type { reports } from '../contract/reports.ts';
import type { HandlersFor } from './handlers-for.ts';
import { askedStudy } from './reports/asked-study.ts';
import { balancesOf } from './reports/balances-of.ts';
import { breakdownOf } from './reports/breakdown-of.ts';
import { bridgeOf } from './reports/bridge-of.ts';
import { compareOf } from './reports/compare-of.ts';
import { distributionOf } from './reports/distribution-of.ts';
import { drawdownsOf } from './reports/drawdowns-of.ts';
import { equityOf } from './reports/equity-of.ts';
import { exitsOf } from './reports/exits-of.ts';
import { explainOf } from './reports/explain-of.ts';
import { exposureOf } from './reports/exposure-of.ts';
import { firstPaintOf } from './reports/first-paint-of.ts';
import { metricOf } from './reports/metric-of.ts';
import { type AskQuestions, reviewOf } from './reports/review-of.ts';
import { rollingOf } from './reports/rolling-of.ts';
import { roomOf } from './reports/room-of.ts';
import { showBasis } from './reports/show-basis.ts';
import { showFigure } from './reports/show-figure.ts';
import { simulateOf } from './reports/simulate-of.ts';
import { whatIfOf } from './reports/what-if-of.ts';
import { winDaysOf } from './reports/win-days-of.ts';

export const reportHandlers = ({ askQuestions }: { askQuestions: AskQuestions }): HandlersFor<typeof reports> => ({
  async summary({ filter, metrics, intervalsOf, bridge }, context) {
    const study = await askedStudy(context, filter);
    const sure = new Set(intervalsOf.map(metricOf));
    const figures = figuresOf(context.sql, study, realisedByDay(study, spanOf(filter, study.conventions)));
    return {
      basis: showBasis(study),
      figures: metrics
        .map(metricOf)
        .map((metric) => showFigure(metric, figures, study.currency, sure.has(metric) ? study.conventions : null)),
      bridge: bridge ? bridgeOf(study, filter) : null,
    };
  },

  equity: async (asked, context) => equityOf(context, await askedStudy(context, asked.filter), asked),
  breakdown: async (asked, context) => breakdownOf(await askedStudy(context, asked.filter), asked),
  compare: async (asked, context) => compareOf(context, asked),
  explain: async (asked, context) => explainOf(context, await askedStudy(context, asked.filter), asked),

  distribution: async (asked, context) => distributionOf(await askedStudy(context, asked.filter), asked),
  drawdowns: async (asked, context) => drawdownsOf(context, await askedStudy(context, asked.filter), asked),
  rolling: async (asked, context) => rollingOf(await askedStudy(context, asked.filter), asked),
  exits: async (asked, context) => exitsOf(context, await askedStudy(context, asked.filter)),
  winDays: async (asked, context) => winDaysOf(await askedStudy(context, asked.filter), asked),

  exposure: async (asked, context) => exposureOf(context, await askedStudy(context, asked.filter), asked),
  room: (_, context) => roomOf(context),
  balances: (_, context) => balancesOf(context),
  firstPaint: (_, context) => firstPaintOf(context),
  review: async (asked, context) => reviewOf(context, await askedStudy(context, asked.filter), asked, askQuestions),

  simulate: async (asked, context) => simulateOf(await askedStudy(context, asked.filter), asked),
  whatIf: async (asked, context) => whatIfOf(context, await askedStudy(context, asked.filter), asked),
});
