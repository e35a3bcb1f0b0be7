import type { Plan } from '../../../src/contract/plans.ts';
import { type Format, HIDDEN } from '../../format/create-format.ts';

const UNIT: Readonly<Record<NonNullable<Plan['risk']>['unit'], string>> = {
  money: '',
  maxLoss: ' at most',
  price: ' points',
  ticks: ' ticks',
  pips: ' pips',
  percent: ' %',
};

/** "24,982.25" is the stop; "200 ticks" what is risked where that is said; null: neither. */
export function sayRisk({ stop, risk }: Plan, format: Format): string | null {
  const isMoney = risk?.unit === 'money' || risk?.unit === 'maxLoss';
  const said = risk && `${isMoney && format.hidesMoney ? HIDDEN : format.number(risk.value)}${UNIT[risk.unit]}`;
  return [stop === null ? null : format.number(stop), said].filter(Boolean).join(', ') || null;
}
