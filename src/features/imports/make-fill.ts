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
  // Before its instrument is looked for, which would be made for a row that is left out.
  if (quoted !== null && !isOfItself(fact, quoted)) refuseUnknown(money, quoted);
  const beside = { account, on: fact.time.date, currency: quoted };
  const named = instruments.known(fact.instrument, beside) ?? (await instruments.find(fact.instrument, beside));
  const { row: instrument, quote, multiplier } = named;
  const currency = moneyCode(quoted ?? quote ?? instrument.currency ?? account.currency);
  const codes = codesOf(fact, currency);
  if (!money.areKnown(codes)) refuseCurrency(money, fact, currency);
  const coin = instrument.class === 'cryptoSpot' ? instrument.base : null;
  // Mostly there is one currency in all of it, and nothing to be looked up.
  const isPlain = currency === account.currency && codes.every((code) => code === currency || code === coin);
  const rates = isPlain ? NO_RATES : await ratesOf(fact, { day: showWhen(at, 'day'), from: currency, to: account.currency, coin }, money);
  const costs = fact.costs && costsOf(fact.costs, rates.ofCosts);
  const size = fact.multiplier ?? multiplier;
  const stated = fact.stated && { realized: fact.stated.realized, currency: moneyCode(fact.stated.currency) };
  refuseAmounts({
    ...{ quantity: fact.quantity, price: fact.price, cash: fact.cash ?? null, currency, costs, stated: stated ?? null, rate: rates.rate },
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
    rate: rates.rate,
    rate_source: rates.source,
    costs: costs && JSON.stringify(costs),
    snapshot: fact.snapshot ? 1 : 0,
  };
}

/** What one row says happened in its order, even where the rows run backwards. */
export const placeOf = (fact: FillFact, isReversed: boolean): number => (isReversed ? -fact.row : fact.row) * 4 + (fact.leg ?? 0);

const line = (text: string | undefined): string | null => (text === undefined || text === '' ? null : visibleLine(text) || null);

function codesOf({ costs, stated }: FillFact, currency: string): string[] {
  const codes = [currency];
  for (const cost of costs ?? []) codes.push(moneyCode(cost.currency));
  if (stated) codes.push(moneyCode(stated.currency));
  return codes;
}

function refuseCurrency(money: Readings['money'], { costs, stated }: FillFact, currency: string): void {
  for (const code of [currency, ...(costs ?? []).map((cost) => cost.currency), ...(stated ? [stated.currency] : [])])
    refuseUnknown(money, code);
}

function refuseUnknown(money: Readings['money'], code: string): void {
  if (!money.isKnown(moneyCode(code)))
    throw new Refused('bad_currency', `“${visibleLine(code, 20)}” is no currency that Roundtrip knows. The row was left out.`);
}

/** A coin that nobody knew before its own contract. */
const isOfItself = ({ instrument: { text, symbol = '' } }: FillFact, code: string): boolean =>
  `${text} ${symbol}`.toUpperCase().includes(moneyCode(code));

export function refuseTime(at: number, now: number, text: string): void {
  if (at < 0) throw new Refused('bad_date', `“${visibleLine(text, 40)}” lies before 1970. The row was left out.`);
  if (!(at <= now + DAY)) throw new Refused('bad_date', `“${visibleLine(text, 40)}” lies in the future. The row was left out.`);
}
const DAY = 86_400_000;

interface Rates {
  readonly rate: string | null;
  readonly source: string | null;
  /** By currency, where costs are in one that is neither the fill's nor the account's nor the coin itself. */
  readonly ofCosts: ReadonlyMap<string, string | null>;
}
const NO_RATES: Rates = { rate: null, source: null, ofCosts: new Map() };

async function ratesOf(
  fact: FillFact,
  { day, from, to, coin }: { day: string; from: string; to: string; coin: string | null },
  money: Readings['money'],
): Promise<Rates> {
  const stated = from !== to && fact.rate !== undefined ? { rate: fact.rate, source: 'import' } : null;
  const own = from === to ? null : (stated ?? (await money.rateOn(day, from, to)));
  const ofCosts = new Map<string, string | null>();
  for (const cost of fact.costs ?? []) {
    const code = moneyCode(cost.currency);
    if (code !== from && code !== to && code !== coin) ofCosts.set(code, (await money.rateOn(day, code, to))?.rate ?? null);
  }
  return { rate: own?.rate ?? null, source: own?.source ?? null, ofCosts };
}

function costsOf(costs: readonly Cost[], rates: Rates['ofCosts']) {
  const rated = [];
  for (const { kind, amount, currency: text } of costs) {
    const currency = moneyCode(text);
    if (amount !== '0') rated.push({ kind, amount, currency, source: 'stated' as const, rate: rates.get(currency) ?? null });
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
