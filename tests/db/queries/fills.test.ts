import { expect, it } from 'vitest';
import { selectFills } from '../../../src/db/queries/fills.ts';
import { openLedger } from '../../support/open-ledger.ts';

it('finds the fills of a trade that has more of them than a statement takes variables', async () => {
  const uids = Array.from({ length: 40_000 }, (_, place) => place.toString(16).padStart(32, '0'));
  const { value } = await openLedger().run(({ db }) => selectFills(db, uids));
  expect(value).toEqual([]);
});
