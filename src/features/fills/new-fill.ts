import type { FillDraft } from '../../contract/fills.ts';
import type { ReadContext, WriteContext } from '../../db/context.ts';
import { selectNextSeq } from '../../db/queries/fills.ts';
import type { InstrumentRow } from '../../db/rows.ts';
import { readWhen, showWhen } from '../../domain/calendar/when.ts';
import { atOfFill } from '../../domain/trades/at-of-fill.ts';
import { checkAmounts } from '../../ledger/check-amounts.ts';
import { openAccount } from '../../ledger/one-account.ts';
import { rateOfFill } from '../../ledger/rate-of-fill.ts';
import { ratedCosts } from '../../ledger/rated-costs.ts';
import { refuseCurrency } from '../../ledger/refuse-currency.ts';
import { refuseTime } from '../../ledger/refuse-time.ts';
import type { NewFill } from '../../ledger/write-fills.ts';
import { type FindChoice, findChoice, readChoice } from './find-choice.ts';
import { inWholeCurrency } from './whole-currency.ts';

/** A fill entered by hand, checked and ready to be stored. `places` keeps the order of lines of one instant. */
export const newFill = async (context: WriteContext, given: FillDraft, places: Map<string, number>): Promise<NewFill> =>
  (await makeFill(context, given, places, findChoice)).fill;

/** As it would be stored, for whoever only wants to see what would follow; its instrument may not be stored either. */
export const draftFill = (context: ReadContext, given: FillDraft, places: Map<string, number>): Promise<Made> =>
  makeFill(context, given, places, readChoice);

interface Made {
  readonly fill: NewFill;
  readonly instrument: InstrumentRow;
}

async function makeFill(context: ReadContext, given: FillDraft, places: Map<string, number>, find: FindChoice): Promise<Made> {
  const account = await openAccount(context.db, given.account);
  const when = readWhen(given.at);
  refuseTime(when.at, context.now(), given.at);
  const at = atOfFill(given.kind, when);
  const { row: instrument, quote, multiplier } = await find(context, given.instrument, { account, at, currency: given.currency });
  const draft = inWholeCurrency(given, instrument.price_scale);
  const currency = draft.currency ?? quote ?? instrument.currency ?? account.currency;
  await refuseCurrency(context.db, [
    currency,
    ...(draft.costs ?? []).map((cost) => cost.currency),
    ...(draft.stated ? [draft.stated.currency] : []),
  ]);
  const rate = await rateOfFill(context.db, { given: draft.rate, at, currency, account });
  const size = draft.multiplier ?? multiplier;
  checkAmounts({
    ...draft,
    ...{ currency, rate: rate.rate, terms: instrument.terms },
    multiplier: size ?? instrument.multiplier,
    priceScale: instrument.price_scale,
    accountCurrency: account.currency,
  });
  const own = [currency, ...(instrument.class === 'cryptoSpot' && instrument.base !== null ? [instrument.base] : [])];
  const uid = context.newUid();
  const { kind, side, effect, quantity, price, cash, link, zone, ticket } = draft;
  const fill: NewFill = {
    ...{ uid, kind, side, effect, quantity, price, cash, link, zone, ticket, currency, at, precision: when.precision },
    identity: `m:${uid}`,
    account_id: account.id,
    instrument_id: instrument.id,
    instrument_text: 'symbol' in draft.instrument ? draft.instrument.symbol : instrument.symbol,
    multiplier: size,
    seq: await nextPlace(context, places, { account: account.id, instrument: instrument.id, at }),
    at_text: draft.at,
    order_ref: draft.order,
    execution_ref: draft.execution,
    from_ticket: draft.fromTicket,
    stated_realized: draft.stated?.realized ?? null,
    stated_currency: draft.stated?.currency ?? null,
    stated_position: draft.stated?.positionAfter ?? null,
    rate: rate.rate,
    rate_source: rate.source,
    costs:
      draft.costs && JSON.stringify(await ratedCosts(context.db, draft.costs, { day: showWhen(at, 'day'), to: account.currency, own })),
  };
  return { fill, instrument };
}

async function nextPlace(
  { db }: ReadContext,
  places: Map<string, number>,
  { account, instrument, at }: { account: number; instrument: number; at: number },
): Promise<number> {
  const key = `${account} ${instrument} ${at}`;
  const place = places.get(key) ?? (await selectNextSeq(db, account, instrument, at));
  places.set(key, place + 1);
  return place;
}
