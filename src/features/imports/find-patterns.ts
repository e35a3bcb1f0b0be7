import { columnsOf } from '../../analysis/columns.ts';
import { heldOf } from '../../analysis/held-of.ts';
import { resultOf } from '../../analysis/result-of.ts';
import type { ReadContext } from '../../db/context.ts';
import { decimalText } from '../../domain/decimal/decimal-text.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';
import { conventionsOf } from '../table/conventions.ts';

type Said = string | { amount: string; currency: string };
interface Finding {
  readonly says: Said[];
  readonly n: number;
  readonly trades: string[];
}
interface Trade {
  readonly uid: string;
  readonly symbol: string;
  /** Net or gross, as statistics use it. */
  readonly amount: number;
  readonly result: ReturnType<ReturnType<typeof resultOf>>;
  readonly currency: string;
  readonly direction: 'long' | 'short';
  /** NaN where that is not known. */
  readonly held: number;
}

interface Found {
  readonly findings: Finding[];
  /** The trades are more than so many, which are not looked through. */
  readonly moreThan: number | null;
}

/** Three plain facts about the trades of an import, each with the trades it is made of. They are judged as everywhere. */
export async function findPatterns(context: ReadContext, batch: number, most = MOST_TRADES): Promise<Found> {
  const conventions = await conventionsOf(context);
  const amount = `trade.${conventions.statisticsUse}` as const;
  const found = await context.db
    .selectFrom('trade')
    .innerJoin('instrument', 'instrument.id', 'trade.instrument_id')
    .innerJoin('account', 'account.id', 'trade.account_id')
    .select(['trade.uid', 'trade.id', 'instrument.symbol', `${amount} as amount`, 'account.currency', 'trade.direction'])
    .where('trade.status', '=', 'closed')
    .where(amount, 'is not', null)
    .where('trade.account_id', 'in', (from) => from.selectFrom('fill').select('account_id').where('import_id', '=', batch))
    .where('trade.id', 'in', (from) =>
      from
        .selectFrom('position')
        .innerJoin('fill', (join) => join.onRef('fill.uid', '=', 'position.uid'))
        .select('position.trade_id')
        .where('fill.import_id', '=', batch),
    )
    .limit(most + 1)
    .execute();
  // A part of them would say something else than the whole.
  if (found.length > most) return { findings: [], moreThan: most };
  const columns = columnsOf(context.sql);
  const result = resultOf(columns.trades, columns.names, conventions);
  const held = heldOf(columns.trades);
  const trades = found.map((trade) => {
    const slot = columns.trades.find(trade.id);
    return { ...trade, result: result(slot), held: held(slot) };
  }) as Trade[];
  const currencies = new Set(trades.map(({ currency }) => currency));
  if (trades.length < 5 || currencies.size !== 1) return { findings: [], moreThan: null };
  return { findings: [costliest(trades), sides(trades), winners(trades)].filter((finding) => finding !== null), moreThan: null };
}

/** The symbol that lost most. */
function costliest(trades: readonly Trade[]): Finding | null {
  const bySymbol = [...Map.groupBy(trades, ({ symbol }) => symbol)].map(([symbol, all]) => ({ symbol, all, net: sum(all) }));
  const [worst] = bySymbol.sort((a, b) => a.net - b.net);
  if (!worst || worst.net >= 0) return null;
  return finding([`${worst.symbol} lost most: `, money(worst.net, worst.all)], worst.all);
}

/** Long against short, where both were traded. */
function sides(trades: readonly Trade[]): Finding | null {
  const of = (direction: Trade['direction']) => trades.filter((trade) => trade.direction === direction);
  const [long, short] = [of('long'), of('short')];
  if (long.length < 3 || short.length < 3) return null;
  return finding(
    ['Long ', money(sum(long), long), ` in ${long.length} trades, short `, money(sum(short), short), ` in ${short.length}`],
    trades,
  );
}

/** How long winners and losers were held. */
function winners(trades: readonly Trade[]): Finding | null {
  const held = (all: readonly Trade[]) => median(all.map(({ held: ms }) => ms).filter((ms) => !Number.isNaN(ms)));
  const [won, lost] = [trades.filter(({ result }) => result === 'win'), trades.filter(({ result }) => result === 'loss')];
  const [wonFor, lostFor] = [held(won), held(lost)];
  if (wonFor === null || lostFor === null || won.length < 3 || lost.length < 3) return null;
  return finding([`Half of the winners were held ${span(wonFor)} or less, half of the losers ${span(lostFor)} or less`], [...won, ...lost]);
}

const finding = (says: Said[], of: readonly Trade[]): Finding => ({ says, n: of.length, trades: of.slice(0, 500).map(({ uid }) => uid) });
const sum = (trades: readonly Trade[]): number => trades.reduce((total, { amount }) => total + amount, 0);
const money = (units: number, [first]: readonly Trade[]): Said => {
  const { currency } = first as Trade;
  return { amount: decimalText(unitsToDecimal(units, currency)), currency };
};

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.length === 0 ? null : (sorted[Math.floor((sorted.length - 1) / 2)] ?? null);
}

function span(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.round(minutes / 1440)} days`;
}

const MOST_TRADES = 50_000;
