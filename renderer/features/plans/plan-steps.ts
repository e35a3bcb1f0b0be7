import type { Plan } from '../../../src/contract/plans.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';

const named = ({ symbol }: Pick<Plan, 'symbol'>) => symbol ?? 'no symbol';

/** What becomes of a plan. All of it can be undone, so nothing asks. */
export const planSteps = {
  remove: (plan: Plan) =>
    runCommand(api.plans.remove, { uid: plan.uid }, { said: () => `Removed the plan for ${named(plan)}`, undo: true }),
  miss: (plan: Plan) => runCommand(api.plans.miss, { uid: plan.uid }, { said: () => `${named(plan)} is a missed trade now`, undo: true }),
  reopen: (plan: Plan) =>
    runCommand(api.plans.reopen, { uid: plan.uid }, { said: () => `The plan for ${named(plan)} is open again`, undo: true }),
  take: (plan: Plan, trade: string) =>
    runCommand(api.plans.take, { uid: plan.uid, trade }, { said: () => `Tied the plan for ${named(plan)} to its trade`, undo: true }),
};
