import { AppError } from '../contract/errors.ts';
import type { Rate, RateDraft, rates } from '../contract/rates.ts';
import { type RateRow, selectRates, selectStoredRate } from '../db/queries/rates.ts';
import { addRates } from '../ledger/add-rates.ts';
import { refuseCurrency } from '../ledger/refuse-currency.ts';
import { refuseTime } from '../ledger/refuse-time.ts';
import type { HandlersFor } from './handlers-for.ts';

export const rateHandlers: HandlersFor<typeof rates> = {
  async list({ limit, ...of }, { db }) {
    const rows = await selectRates(db, { ...of, limit });
    return { rates: rows.slice(0, limit).map(show), more: rows.length > limit };
  },

  async add({ rates: drafts }, context) {
    const now = context.now();
    for (const { day } of drafts) refuseTime(Date.parse(day), now, day);
    await refuseCurrency(
      context.db,
      drafts.flatMap(({ from, to }) => [from, to]),
    );
    const fills = await addRates(context, drafts);
    context.recorder.describe(
      `Add ${sayRates(drafts)}${fills === 0 ? '' : ` and give ${fills} ${fills === 1 ? 'fill its' : 'fills their'} own`}`,
    );
    const stored = new Map<string, Rate>();
    for (const draft of drafts) {
      const row = await selectStoredRate(context.db, draft);
      stored.set(row.uid, show(row));
    }
    return { rates: [...stored.values()], fills };
  },

  async remove({ uids }, { db, recorder }) {
    const rows = await db.selectFrom('rate').select('uid').where('uid', 'in', uids).execute();
    if (rows.length < new Set(uids).size)
      throw new AppError('not_found', 'One of these rates is no longer in the journal. Nothing was removed. Undo may bring it back.');
    recorder.describe(rows.length === 1 ? 'Remove a rate' : `Remove ${rows.length} rates`);
    await db.deleteFrom('rate').where('uid', 'in', uids).execute();
    return {};
  },
};

const sayRates = ([first, ...more]: readonly RateDraft[]): string =>
  first && more.length === 0 ? `the rate of ${first.from} on ${first.day}` : `${more.length + 1} rates`;

const show = ({ uid, day, from_currency: from, to_currency: to, rate, source }: RateRow): Rate => ({ uid, day, from, to, rate, source });
