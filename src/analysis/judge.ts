import type { Connection } from '../db/connection.ts';
import type { Filter } from '../domain/filter.ts';
import { EVEN } from '../domain/metrics/outcomes.ts';
import { PORTION } from '../domain/portion.ts';
import { accountsIn } from './accounts-in.ts';
import { type Closings, closingsOf } from './closings.ts';
import type { Columns } from './columns.ts';
import { convertTo } from './convert.ts';
import { highestId } from './highest-id.ts';
import { emptyAmounts, listsOf } from './lists-of.ts';
import { type MixedCopies, mixedCopies } from './mixed-copies.ts';
import { UNKNOWN } from './result-of.ts';
import type { Conventions } from './select.ts';
import type { LeftOut, Study } from './study.ts';
import { takePortion } from './take-portion.ts';
import { OPEN } from './verdicts.ts';

interface Asked {
  readonly filters: readonly Filter[];
  readonly conventions: Conventions;
  /** In which all is told; null: in the one they have. */
  readonly currency: string | null;
}
type Left = Record<LeftOut, number[]>;

/** Of the trades in these places among all closings (null: all of them) those that count, told in one money. */
export function judge(
  sql: Connection,
  columns: Columns,
  meant: Int32Array | null,
  { filters, conventions, currency: wanted }: Asked,
): Study {
  const accounts = [...columns.names.accounts.values()];
  const closings = closingsOf(columns);
  const left: Left = { otherTotals: [], open: [], unknown: [], noRate: [] };
  // Paper and evaluation accounts count where they are asked for by name.
  const isNamed = filters.some((filter) => filter.accounts !== undefined);
  const inTotals = new Uint8Array(highestId(columns.names.accounts.keys()) + 1);
  for (const account of accounts) inTotals[account.id] = isNamed || account.inTotals === 1 ? 1 : 0;
  const copies: MixedCopies = isNamed ? new Map() : mixedCopies(sql, columns);

  const isInside = (account: number, slot: number) => inTotals[account] === 1 || copies.has(slot);
  const money = accounts.every(({ id }) => inTotals[id] === 1) ? meant : divide(closings, meant, isInside, left.otherTotals);
  const own = accountsIn(columns, closings, { places: money, verdicts: closings.verdicts(conventions), copies });
  const currency = wanted ?? own.currency ?? conventions.reportingCurrency;
  const convert = convertTo(sql, columns, currency);
  const isCounted = (account: number) => copies.size === 0 || inTotals[account] === 1;
  const foreign = new Uint8Array(inTotals.length);
  for (const account of accounts) foreign[account.id] = account.currency === currency && isCounted(account.id) ? 0 : 1;

  const base: Base = {
    ...{ columns, conventions, currency, copies, foreign, accounts: own.accounts },
    convert: (units, account, day) => (isCounted(account) ? convert(units, account, day) : Number.NaN),
    money: money ? slotsAt(closings, money) : closings.slots,
    moneyPlaces: money,
  };
  const isPlain = copies.size === 0 && own.accounts.every((account) => foreign[account] === 0);
  const { trades, places, converted } = known(base, closings, money, isPlain, left);
  const gathered = Object.fromEntries(Object.entries(left).map(([why, slots]) => [why, Int32Array.from(slots)])) as Study['left'];
  return { ...base, trades, places, converted, left: gathered };
}

function slotsAt({ slots }: Closings, places: Int32Array): Int32Array {
  const own = new Int32Array(places.length);
  for (let from = 0; from < own.length; from += PORTION) takePortion(own, slots, places, from, Math.min(own.length, from + PORTION));
  return own;
}

type Base = Omit<Study, 'trades' | 'places' | 'converted' | 'left'>;

/** Places whose trades are inside; the slots of the others go to those. */
function divide(
  { slots, accounts }: Closings,
  meant: Int32Array | null,
  isInside: (account: number, slot: number) => boolean,
  others: number[],
) {
  const size = meant?.length ?? slots.length;
  const places = new Int32Array(size);
  let n = 0;
  for (let at = 0; at < size; at++) {
    const place = meant ? (meant[at] as number) : at;
    if (isInside(accounts[place] as number, slots[place] as number)) places[n++] = place;
    else others.push(slots[place] as number);
  }
  return places.subarray(0, n);
}

/** What is closed, and known in that money. Where all amounts stand as they are, none is looked at. */
function known(base: Base, closings: Closings, money: Int32Array | null, isPlain: boolean, left: Left) {
  const { slots } = closings;
  const size = money?.length ?? slots.length;
  const verdicts = closings.verdicts(base.conventions);
  const told = isPlain ? null : emptyAmounts(size);
  const kept: Kept = { places: new Int32Array(size), n: 0, converted: 0 };
  const look = { slots, money, verdicts, tell: told && teller(base, closings, told), left };
  for (let from = 0; from < size; from += PORTION) keepPortion(kept, look, from, Math.min(size, from + PORTION));
  const { n, converted } = kept;
  // In order, and none twice: the last is as far as there are some only where none is left out before it.
  const places = n === 0 || kept.places[n - 1] === n - 1 ? null : kept.places.subarray(0, n);
  return { trades: listsOf(closings, base.conventions, places, n, told), places, converted };
}

interface Kept {
  readonly places: Int32Array;
  n: number;
  converted: number;
}
interface Look {
  readonly slots: Int32Array;
  readonly money: Int32Array | null;
  readonly verdicts: Int8Array;
  readonly tell: ReturnType<typeof teller> | null;
  readonly left: Left;
}

function keepPortion(kept: Kept, { slots, money, verdicts, tell, left }: Look, from: number, to: number): void {
  const { places } = kept;
  for (let at = from; at < to; at++) {
    const place = money ? (money[at] as number) : at;
    const verdict = verdicts[place] as number;
    if (verdict >= UNKNOWN) {
      left[verdict === OPEN ? 'open' : 'unknown'].push(slots[place] as number);
      continue;
    }
    const how = tell ? tell(place, kept.n) : 'plain';
    if (how === 'noRate') {
      left.noRate.push(slots[place] as number);
      continue;
    }
    if (how === 'converted') kept.converted++;
    places[kept.n++] = place;
  }
}

/** Writes what the trade in a place came to as the next one told. */
function teller({ columns, conventions, convert, copies, foreign }: Base, closings: Closings, told: ReturnType<typeof emptyAmounts>) {
  const { slots, accounts } = closings;
  const { statisticsUse } = conventions;
  const [amounts, costs, verdicts] = [closings.list(statisticsUse), closings.list('costs'), closings.verdicts(conventions)];
  const { closedDay } = columns.trades.of;
  return (place: number, n: number): 'plain' | 'converted' | 'noRate' => {
    const slot = slots[place] as number;
    const own = accounts[place] as number;
    const day = closedDay[slot] as number;
    const counted = copies.get(slot);
    const result = counted
      ? counted.reduce((sum, each) => sum + convert(each[statisticsUse] ?? Number.NaN, each.account, day), 0)
      : convert(amounts[place] as number, own, day);
    if (Number.isNaN(result)) return 'noRate';
    const verdict = verdicts[place] as number;
    told.results[n] = result;
    told.outcomes[n] = counted && verdict !== EVEN ? Math.sign(result) : verdict;
    told.costs[n] = counted
      ? counted.reduce((sum, each) => sum + convert(each.costsKnown === 1 ? (each.costs ?? Number.NaN) : Number.NaN, each.account, day), 0)
      : convert(costs[place] as number, own, day);
    return foreign[counted?.[0]?.account ?? own] === 1 ? 'converted' : 'plain';
  };
}
