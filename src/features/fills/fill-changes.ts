import type { FillChanges } from '../../contract/fills.ts';
import type { WriteContext } from '../../db/context.ts';
import { prepared } from '../../db/prepared.ts';
import { type StoredFill, selectNextSeq } from '../../db/queries/fills.ts';
import type { AccountRow, InstrumentRow } from '../../db/rows.ts';
import { readWhen, showWhen } from '../../domain/calendar/when.ts';
import { present } from '../../domain/present.ts';
import { atOfFill } from '../../domain/trades/at-of-fill.ts';
import { checkAmounts } from '../../ledger/check-amounts.ts';
import { openAccount } from '../../ledger/one-account.ts';
import { rateOfFill } from '../../ledger/rate-of-fill.ts';
import { ratedCosts } from '../../ledger/rated-costs.ts';
import { refuseCurrency } from '../../ledger/refuse-currency.ts';
import { refuseTime } from '../../ledger/refuse-time.ts';
import type { FillChanges as RowChanges } from '../../ledger/write-fills.ts';
import { findChoice } from './find-choice.ts';
import { inWholeCurrency } from './whole-currency.ts';

type Changed = RowChanges & { costs?: string | null };

/** The columns that an edit changes, checked as a whole with those it leaves. */
export async function fillChanges(context: WriteContext, stored: StoredFill, given: FillChanges): Promise<Changed> {
  const account =
    given.account === undefined || given.account === stored.account
      ? ownRow<AccountRow>(context, 'account', stored.account_id)
      : await openAccount(context.db, given.account);
  const when = time(stored, given, context.now());
  const quoted = given.currency ?? null;
  const chosen = given.instrument && (await findChoice(context, given.instrument, { account, at: when.at ?? stored.at, currency: quoted }));
  const instrument = chosen?.row ?? ownRow<InstrumentRow>(context, 'instrument', stored.instrument_id);
  const priced = given.currency === undefined ? given : { ...given, price: given.price === undefined ? stored.price : given.price };
  const changes: FillChanges = inWholeCurrency(priced, instrument.price_scale);
  const after: Changed = { ...plain(changes), ...when, account_id: account.id };
  const at = after.at ?? stored.at;
  const currency = changes.currency ?? stored.currency;
  if (chosen && chosen.row.id !== stored.instrument_id) {
    after.instrument_id = chosen.row.id;
    after.multiplier = changes.multiplier ?? chosen.multiplier;
    after.instrument_text = changes.instrument && 'symbol' in changes.instrument ? changes.instrument.symbol : chosen.row.symbol;
  }
  if (changes.costs) {
    const own = [currency, ...(instrument.class === 'cryptoSpot' && instrument.base !== null ? [instrument.base] : [])];
    const day = showWhen(at, 'day');
    after.costs = JSON.stringify(await ratedCosts(context.db, changes.costs, { day, to: account.currency, own }));
  }
  const moved = at !== stored.at || account.id !== stored.account_id || instrument.id !== stored.instrument_id;
  if (moved) after.seq = await selectNextSeq(context.db, account.id, instrument.id, at);
  if (changes.rate !== undefined || currency !== stored.currency || account.id !== stored.account_id) {
    const rate = await rateOfFill(context.db, { given: changes.rate ?? null, at, currency, account });
    after.rate = changes.rate === null ? null : rate.rate;
    after.rate_source = changes.rate === null ? null : rate.source;
  }
  await refuseCurrency(context.db, [
    currency,
    ...(changes.costs ?? []).map((cost) => cost.currency),
    ...(changes.stated ? [changes.stated.currency] : []),
  ]);
  const whole = { ...stored, ...after };
  checkAmounts({
    ...whole,
    currency,
    costs: changes.costs === undefined ? null : changes.costs,
    stated: changes.stated === undefined ? null : changes.stated,
    multiplier: whole.multiplier ?? instrument.multiplier,
    priceScale: instrument.price_scale,
    terms: instrument.terms,
    accountCurrency: account.currency,
  });
  return onlyChanged(stored, after);
}

/** What the fill refers to is there, and an edit waits for it each time. */
const ownRow = <Row>({ sql }: WriteContext, table: 'account' | 'instrument', id: number): Row =>
  prepared<[number], Row>(sql, `SELECT * FROM ${table} WHERE id = ?`).get(id) as Row;

function plain(changes: FillChanges): Changed {
  const { kind, side, effect, quantity, price, currency, multiplier, cash, link, zone, ticket, costs, stated } = changes;
  return present({
    ...{ kind, side, effect, quantity, price, currency, multiplier, cash, link, zone, ticket },
    order_ref: changes.order,
    execution_ref: changes.execution,
    from_ticket: changes.fromTicket,
    costs: costs && JSON.stringify(costs),
    ...(stated === undefined
      ? {}
      : {
          stated_realized: stated?.realized ?? null,
          stated_currency: stated?.currency ?? null,
          stated_position: stated?.positionAfter ?? null,
        }),
  });
}

/** The text that is shown for a fill is no new time. */
function time(stored: StoredFill, { at: text, kind }: FillChanges, now: number): Changed {
  if (text === undefined || text === showWhen(stored.at, stored.precision)) return present({ at: kind && atOfFill(kind, stored) });
  const { at, precision } = readWhen(text);
  refuseTime(at, now, text);
  return { at: atOfFill(kind ?? stored.kind, { at, precision }), precision, at_text: text, trade_date: null };
}

function onlyChanged(stored: StoredFill, after: Changed): Changed {
  return Object.fromEntries(Object.entries(after).filter(([column, value]) => stored[column as keyof StoredFill] !== value));
}
