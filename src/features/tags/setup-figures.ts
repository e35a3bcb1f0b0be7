import { columnsOf } from '../../analysis/columns.ts';
import { rOf } from '../../analysis/money-tests.ts';
import type { SetupFigures } from '../../contract/tags.ts';
import type { ReadContext } from '../../db/context.ts';
import { readTicks } from '../../db/queries/tags.ts';
import { decimalText } from '../../domain/decimal/decimal-text.ts';
import { checkedAdd } from '../../domain/money/checked-sum.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';

type Rule = Readonly<{ id: number; uid: string }>;

/** What the closed trades of a setup came to: all, and by what was kept and broken. */
export function setupFigures({ sql }: ReadContext, setup: number, rules: readonly Rule[]): SetupFigures {
  const { trades, words, names } = columnsOf(sql);
  const { of } = trades;
  const currencyOf = (slot: number) => names.accounts.get(of.account[slot] as number)?.currency as string;
  const closed: number[] = [];
  let open = 0;
  for (let slot = 0; slot < trades.length; slot++) {
    if (trades.alive[slot] === 0 || of.setup[slot] !== setup) continue;
    if (of.open[slot] === 1) open++;
    else closed.push(slot);
  }
  const answered = answersOf();
  const isBroken = (slot: number, rule: number) => {
    const from = of.brokenAt[slot] as number;
    return words.pool.values.subarray(from, from + (of.broken[slot] as number)).includes(rule);
  };
  const isKept = (slot: number, rule: number) => answered.get(rule)?.has(slot) === true && !isBroken(slot, rule);
  const came = (is: (slot: number) => boolean) => cameTo(closed.filter(is));
  return {
    open,
    closed: cameTo(closed),
    allKept: came((slot) => rules.length > 0 && rules.every(({ id }) => isKept(slot, id))),
    someBroken: came((slot) => rules.some(({ id }) => isBroken(slot, id))),
    rules: rules.map(({ id, uid }) => ({ rule: uid, kept: came((slot) => isKept(slot, id)), broken: came((slot) => isBroken(slot, id)) })),
  };

  /** By rule the slots of the trades that answer it. */
  function answersOf(): Map<number, Set<number>> {
    const slots = new Map(rules.map(({ id }) => [id, new Set<number>()]));
    const ids = rules.map(({ id }) => id);
    for (const [annotation, rule] of readTicks(sql, ids)) slots.get(rule)?.add(trades.find(words.tradeOf(annotation)));
    return slots;
  }

  function cameTo(slots: readonly number[]) {
    const net = new Map<string, number>();
    let [sum, n] = [0, 0];
    for (const slot of slots) {
      const own = of.net[slot] as number;
      if (Number.isNaN(own)) continue;
      const currency = currencyOf(slot);
      net.set(currency, checkedAdd(net.get(currency) ?? 0, own));
      const r = rOf(own, of.risk[slot] as number);
      if (Number.isNaN(r)) continue;
      sum += r;
      n++;
    }
    return {
      trades: slots.length,
      meanR: n === 0 ? null : { value: sum / n, n },
      net: [...net]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([currency, units]) => ({ currency, net: decimalText(unitsToDecimal(units, currency)) })),
    };
  }
}
