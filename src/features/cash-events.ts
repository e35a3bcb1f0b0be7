import type { CashEvent, CashEventDraft, cashEvents } from '../contract/cash-events.ts';
import { AppError } from '../contract/errors.ts';
import type { ReadContext, WriteContext } from '../db/context.ts';
import { answerOnce } from '../db/queries/answered-requests.ts';
import { type StoredCashEvent, selectCashEventPage, selectCashEvents } from '../db/queries/cash-events.ts';
import { showWhen } from '../domain/calendar/when.ts';
import { present } from '../domain/present.ts';
import { refuseStale } from '../ledger/refuse-stale.ts';
import { cashEventRow } from './cash-events/cash-event-row.ts';
import type { HandlersFor } from './handlers-for.ts';

export const cashEventHandlers: HandlersFor<typeof cashEvents> = {
  add: ({ events, key }, context) => answerOnce(context, { call: 'cashEvents.add', key, input: events }, () => addEvents(events, context)),

  async edit({ uid, version, changes }, context) {
    const before = await oneEvent(uid, context);
    refuseStale('cash event', before, { version, changes });
    const given = present(changes);
    const converts = changes.currency === undefined && changes.account === undefined;
    const { uid: _, version: __, ...draft } = { ...before, ...(converts ? {} : { rate: null }), ...given };
    const row = await cashEventRow(context, draft, before.account);
    context.recorder.describe(`Change ${say(before)}`);
    await context.db.updateTable('cash_event').set(row).where('uid', '=', uid).execute();
    return oneEvent(uid, context);
  },

  async remove({ uid, version }, context) {
    const event = await oneEvent(uid, context);
    refuseStale('cash event', event, { version });
    context.recorder.describe(`Remove ${say(event)}`);
    await context.db.deleteFrom('cash_event').where('uid', '=', uid).execute();
    return {};
  },

  async page(page, { db }) {
    const rows = await selectCashEventPage(db, page);
    const last = rows.length > page.limit ? rows[page.limit - 1] : undefined;
    return { events: rows.slice(0, page.limit).map(show), next: last ? { day: last.day, uid: last.uid } : null };
  },
};

async function addEvents(drafts: readonly CashEventDraft[], context: WriteContext): Promise<{ events: CashEvent[] }> {
  const events: CashEvent[] = [];
  for (const draft of drafts) {
    const uid = context.newUid();
    const row = await cashEventRow(context, draft, null);
    await context.db
      .insertInto('cash_event')
      .values({ uid, identity: `m:${uid}`, import_id: null, ...row })
      .execute();
    events.push(await oneEvent(uid, context));
  }
  const [first] = events;
  context.recorder.describe(events.length === 1 && first ? `Add ${say(first)}` : `Add ${events.length} cash events`);
  return { events };
}

async function oneEvent(uid: string, { db }: ReadContext): Promise<CashEvent> {
  const [row] = await selectCashEvents(db, [uid]);
  if (!row) throw new AppError('not_found', 'This cash event is no longer in the journal. Undo may bring it back.', { uid });
  return show(row);
}

function show(row: StoredCashEvent): CashEvent {
  const { uid, account, kind, instrument, book, day, amount, currency, rate, link, note, version } = row;
  return {
    ...{ uid, account, kind, instrument, book, day, amount, currency, rate, link, note, version },
    at: row.at === null ? null : showWhen(row.at, 'ms'),
    payout: row.payout === null ? null : JSON.parse(row.payout),
  };
}

/** dividend of 12.5 USD */
const say = ({ kind, amount, currency }: CashEvent) => `${kind.replaceAll('_', ' ')} of ${amount} ${currency}`;
