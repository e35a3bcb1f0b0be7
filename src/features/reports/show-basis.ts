import type { Study } from '../../analysis/study.ts';
import type { Basis, LeftOut } from '../../contract/report-shapes.ts';
import { dayText } from '../../domain/calendar/trading-day.ts';

export function showBasis(study: Study): Basis {
  const { currency, trades, converted, left, conventions } = study;
  return {
    currency,
    trades: trades.length,
    converted,
    left: REASONS.map((why) => ({ why, trades: left[why].length })).filter((each) => each.trades > 0),
    noRate: missingRates(study),
    floor: conventions.floor,
    confidence: conventions.confidence,
  };
}

const REASONS: readonly LeftOut[] = ['open', 'unknown', 'noRate', 'otherTotals'];

function missingRates({ columns: { trades, names }, left, currency }: Study): Basis['noRate'] {
  const days = new Map<string, number[]>();
  for (const slot of left.noRate) {
    const from = names.accounts.get(trades.of.account[slot] as number)?.currency ?? '';
    const list = days.get(from) ?? [];
    list.push(trades.of.closedDay[slot] as number);
    days.set(from, list);
  }
  return [...days]
    .map(([from, list]) => {
      const sorted = list.toSorted((a, b) => a - b);
      return {
        from,
        to: currency,
        trades: list.length,
        firstDay: dayText(sorted[0] as number),
        lastDay: dayText(sorted.at(-1) as number),
      };
    })
    .sort((a, b) => b.trades - a.trades);
}
