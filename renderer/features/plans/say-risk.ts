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

/** "200 ticks"; null: nobody said what is risked. */
export function sayRisk({ risk }: Plan, format: Format): string | null {
  const isMoney = risk?.unit === 'money' || risk?.unit === 'maxLoss';
  return risk && `${isMoney && format.hidesMoney ? HIDDEN : format.number(risk.value)}${UNIT[risk.unit]}`;
}
