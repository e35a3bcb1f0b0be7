import type { Fill, FillCost } from '../../contract/fills.ts';
import type { StoredFill } from '../../db/queries/fills.ts';
import { showWhen } from '../../domain/calendar/when.ts';
import { add, ZERO } from '../../domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../domain/decimal/decimal-text.ts';

/** A stored fill as everybody outside sees it. */
export function showFill(row: StoredFill): Fill {
  const { uid, account, instrument, symbol, kind, side, effect, quantity, price, currency, seq, precision, zone, cash, rate } = row;
  const costs = row.costs === null ? null : (JSON.parse(row.costs) as FillCost[]).map((cost) => ({ ...cost, rate: cost.rate ?? null }));
  return {
    ...{ uid, account, instrument, symbol, kind, side, effect, quantity, price, currency, seq, precision, zone, cash, rate, costs },
    assetClass: row.class,
    multiplier: row.multiplier ?? row.usual_multiplier,
    fees: costs === null ? null : feesOf(costs, currency),
    at: showWhen(row.at, precision),
    atText: row.at_text,
    instrumentText: row.instrument_text,
    order: row.order_ref,
    execution: row.execution_ref,
    ticket: row.ticket,
    fromTicket: row.from_ticket,
    link: row.link,
    // The table holds both or none.
    stated:
      row.stated_realized === null
        ? null
        : { realized: row.stated_realized, currency: row.stated_currency as string, positionAfter: row.stated_position },
    tradeDate: row.trade_date,
    rateSource: row.rate_source,
    source: row.import === null ? null : { import: row.import, row: row.import_row, leg: row.import_leg },
    version: row.version,
    binned: row.binned_at !== null,
  };
}

function feesOf(costs: readonly FillCost[], currency: string): Fill['fees'] {
  const sums = new Map([[currency, ZERO]]);
  for (const cost of costs) sums.set(cost.currency, add(sums.get(cost.currency) ?? ZERO, decimal(cost.amount)));
  const own = decimalText(sums.get(currency) ?? ZERO);
  if (sums.size === 1) return own;
  const all = [...sums].map(([code, sum]) => ({ amount: decimalText(sum), currency: code }));
  return costs.some((cost) => cost.currency === currency) ? all : all.slice(1);
}
