import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { queryPlans } from '../../../src/db/queries/plans.ts';
import { openLedger } from '../../support/open-ledger.ts';

const stepsOf = async (wanted: Parameters<typeof queryPlans>[1]) => {
  const { value } = await openLedger().run(({ db }) => queryPlans(db, wanted).explain<{ detail: string }>(undefined, sql`query plan`));
  return value.map(({ detail }) => detail);
};

it.each([
  [null, 'SCAN plan USING INDEX plan_by_day'],
  ['planned', 'SEARCH plan USING INDEX plan_by_status (status=?)'],
] as const)('walks an index to a page of the plans (%s), and sorts none', async (status, first) => {
  const steps = await stepsOf({ status, offset: 0, limit: 100 });
  expect(steps[0]).toBe(first);
  expect(steps.join()).not.toContain('TEMP B-TREE');
});

it('finds the plans of a trade by its fills', async () => {
  expect((await stepsOf({ anchors: ['a'] }))[0]).toBe('SEARCH plan USING INDEX plan_by_anchor (anchor_uid=?)');
});
