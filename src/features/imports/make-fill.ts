import type { WriteContext } from '../../db/context.ts';
import type { FillRow } from '../../db/rows.ts';
import { showWhen } from '../../domain/calendar/when.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { atOfFill } from '../../domain/trades/at-of-fill.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { Cost, FillFact, ProblemCode } from '../../importers/facts.ts';
import { checkAmounts } from '../../ledger/check-amounts.ts';
import type { createInstruments } from './find-named.ts';
import type { Identity } from './identify.ts';
import { instantOf, isOffset } from './instant-of.ts';
import { type createMoney, moneyCode } from './money-of-file.ts';
import type { Routed } from './route-accounts.ts';

export interface Readings {
  readonly context: WriteContext;
  readonly instruments: ReturnType<typeof createInstruments>;
  readonly money: ReturnType<typeof createMoney>;
  /** Of times that name none. */
  readonly zone: string;
  /** Of amounts that name none. */
  readonly currency: string | null;
  /** Newest first: the file's last row happened first. */
  readonly isReversed: boolean;
}

/** Why a fact cannot be kept. */
export class Refused extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** All that a file and our reading of it say of a fill. */
export type MadeFill = Omit<FillRow, 'id' | 'book' | 'import_id' | 'binned_at' | 'binned_as' | 'moved'>;

/** A fill of a file as it is stored: with our reading of its time, its instrument and its money beside what the file says. */
export async function makeFill(fact: FillFact, account: Routed, { uid, identity }: Identity, readings: Readings): Promise<MadeFill> {
  const { context, instruments, money, zone, isReversed } = readings;
  const at = atOfFill(fact.kind, { at: instantOf(fact.time, zone), precision: fact.time.precision });
  refuseTime(at, context.now(), fact.time.text);
  if (visibleLine(fact.instrument.symbol ?? fact.instrument.text) === '')
    throw new Refused('no_symbol', 'The symbol has no visible letter. The row was left out.');
  const quoted = fact.currency ?? readings.currency;
  const { row: instrument, quote, multiplier } = await instruments.find(fact.instrument, { account, on: fact.time.date, currency: quoted });
  const currency = moneyCode(quoted ?? quote ?? instrument.currency ?? account.currency);
  await refuseCurrency(money, [
    currency,
    ...(fact.costs ?? []).map((cost) => cost.currency),
    ...(fact.stated ? [fact.stated.currency] : []),
  ]);
  const day = showWhen(at, 'day');
  const rate = await rateOf(fact, { day, from: currency, to: account.currency }, money);
  const own = [currency, account.currency, ...(instrument.class === 'cryptoSpot' && instrument.base !== null ? [instrument.base] : [])];
  const costs = fact.costs && (await costsOf(fact.costs, { day, to: account.currency, own }, money));
  const size = fact.multiplier ?? multiplier;
  const stated = fact.stated && { realized: fact.stated.realized, currency: moneyCode(fact.stated.currency) };
  refuseAmounts({
    ...{ quantity: fact.quantity, price: fact.price, cash: fact.cash ?? null, currency, costs, stated: stated ?? null, rate: rate.rate },
    multiplier: size ?? instrument.multiplier,
    priceScale: instrument.price_scale,
    terms: instrument.terms,
    accountCurrency: account.currency,
  });
  return {
    uid,
    identity,
    account_id: account.id,
    instrument_id: instrument.id,
    import_row: fact.row,
    import_leg: fact.leg ?? 0,
    kind: fact.kind,
    side: fact.side,
    effect: fact.effect,
    quantity: fact.quantity,
    price: fact.price,
    currency,
    multiplier: size,
    instrument_text: visibleLine(fact.instrument.text),
    at,
    seq: fact.seq ?? placeOf(fact, isReversed),
    precision: fact.time.precision,
    at_text: visibleLine(fact.time.text),
    zone: fact.time.time === null || isOffset(fact.time.zone ?? zone) ? null : (fact.time.zone ?? zone),
    trade_date: fact.tradeDate ?? null,
    order_ref: line(fact.order),
    execution_ref: line(fact.execution),
    ticket: line(fact.ticket),
    from_ticket: line(fact.fromTicket),
    link: line(fact.link),
    stated_realized: stated?.realized ?? null,
    stated_currency: stated?.currency ?? null,
    stated_position: fact.stated?.positionAfter ?? null,
    cash: fact.cash ?? null,
    rate: rate.rate,
    rate_source: rate.source,
    costs: costs && JSON.stringify(costs),
    snapshot: fact.snapshot ? 1 : 0,
  };
}

/** What one row says happened in its order, even where the rows run backwards. */
export const placeOf = (fact: FillFact, isReversed: boolean): number => (isReversed ? -fact.row : fact.row) * 4 + (fact.leg ?? 0);

const line = (text: string | undefined): string | null => (text === undefined || text === '' ? null : visibleLine(text) || null);

async function refuseCurrency(money: Readings['money'], codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    if (!(await money.isKnown(moneyCode(code))))
      throw new Refused('bad_currency', `“${visibleLine(code, 20)}” is no currency that Roundtrip knows. The row was left out.`);
  }
}

export function refuseTime(at: number, now: number, text: string): void {
  if (at < 0) throw new Refused('bad_date', `“${visibleLine(text, 40)}” lies before 1970. The row was left out.`);
  if (!(at <= now + DAY)) throw new Refused('bad_date', `“${visibleLine(text, 40)}” lies in the future. The row was left out.`);
}
const DAY = 86_400_000;

async function rateOf(fact: FillFact, pair: { day: string; from: string; to: string }, money: Readings['money']) {
  if (pair.from === pair.to) return { rate: null, source: null };
  if (fact.rate !== undefined) return { rate: fact.rate, source: 'import' };
  return (await money.rateOn(pair.day, pair.from, pair.to)) ?? { rate: null, source: null };
}

async function costsOf(
  costs: readonly Cost[],
  { day, to, own }: { day: string; to: string; own: readonly string[] },
  money: Readings['money'],
) {
  const rated = [];
  for (const { kind, amount, currency: text } of costs) {
    const currency = moneyCode(text);
    const rate = own.includes(currency) ? null : ((await money.rateOn(day, currency, to))?.rate ?? null);
    if (amount !== '0') rated.push({ kind, amount, currency, source: 'stated' as const, rate });
  }
  return rated;
}

function refuseAmounts(amounts: Parameters<typeof checkAmounts>[0]): void {
  try {
    checkAmounts(amounts);
  } catch (error) {
    if (error instanceof DomainError)
      throw new Refused('bad_number', 'The amounts of this row are larger than can be kept exactly. The row was left out.');
    throw error;
  }
}
