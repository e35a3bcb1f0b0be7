import type { Plan } from '../../../src/contract/plans.ts';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { add, compare, type Decimal, isZero, multiply, negate, subtract, ZERO } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { divide, roundTo } from '../../../src/domain/decimal/round-decimal.ts';

/** A line of plan against what happened. Texts are exact decimals; null: there is none, for this reason. */
export interface PlanRow {
  readonly name: string;
  readonly unit: 'price' | 'money' | 'r';
  readonly plan: string | null;
  readonly actual: string | null;
  /** What happened less what was planned; of targets and results above zero is better. */
  readonly gap: string | null;
  readonly isResult: boolean;
  readonly reason: string;
}

export function planRows(trade: TradeDetail, plan: Plan): PlanRow[] {
  const stops = plan.events.filter(({ kind }) => kind === 'stop');
  const [first] = stops;
  const last = stops.at(-1);
  const toward = (text: string | null) => (text !== null && trade.direction === 'short' ? decimalText(negate(decimal(text))) : text);
  return [
    { ...line('Entry', 'price', plan.entry, trade.avgEntry), reason: 'No entry was planned' },
    {
      ...line('Initial stop', 'price', first?.value ?? null, first?.source === 'user' ? null : (first?.value ?? null)),
      reason: 'No stop order is known',
    },
    ...(last && last !== first ? [{ ...line('Last stop', 'price', null, last.value), reason: 'It was moved later' }] : []),
    { ...line('Risk', 'money', inMoney(plan), trade.risk), reason: 'No risk is known in money' },
    ...plan.targets.map((target, at) => {
      const row = line(`Target ${at + 1}`, 'price', target.price, trade.exits[at]?.avgExit ?? null);
      return { ...row, gap: toward(row.gap), isResult: true, reason: 'No exit came to it' };
    }),
    { ...line('Result', 'r', plannedR(trade, plan), trade.r), isResult: true, reason: 'It needs an entry, a stop and targets' },
  ];
}

const line = (name: string, unit: PlanRow['unit'], plan: string | null, actual: string | null): PlanRow => ({
  ...{ name, unit, plan, actual },
  gap: plan === null || actual === null ? null : decimalText(roundTo(subtract(decimal(actual), decimal(plan)), 8)),
  isResult: false,
  reason: '',
});

const inMoney = ({ risk }: Plan): string | null => (risk && (risk.unit === 'money' || risk.unit === 'maxLoss') ? risk.value : null);

/** What the targets would have brought by their shares, as a multiple of the way to the stop. */
function plannedR({ direction, avgEntry }: TradeDetail, { entry, targets, events }: Plan): string | null {
  const stop = events.find(({ kind }) => kind === 'stop');
  const from = entry ?? avgEntry;
  if (!stop || from === null || targets.length === 0) return null;
  const sided = (way: Decimal) => (direction === 'long' ? way : negate(way));
  const risk = sided(subtract(decimal(from), decimal(stop.value)));
  if (compare(risk, ZERO) <= 0) return null;
  const shares = targets.map(({ share }) => (share === null ? decimal('1') : decimal(share)));
  const all = shares.reduce(add, ZERO);
  if (isZero(all)) return null;
  const way = targets.reduce(
    (sum, { price }, at) => add(sum, multiply(subtract(decimal(price), decimal(from)), shares[at] as Decimal)),
    ZERO,
  );
  return decimalText(divide(sided(way), multiply(risk, all), 4));
}
