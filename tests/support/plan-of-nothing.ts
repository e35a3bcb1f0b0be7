import type { PlanDraft } from '../../src/contract/plans.ts';

/** A plan that says nothing yet. */
export const PLAN_OF_NOTHING: PlanDraft = {
  account: null,
  instrument: null,
  side: null,
  day: null,
  entry: null,
  quantity: null,
  risk: null,
  targets: [],
  note: '',
};
