import type { InputOf } from '../../../src/contract/call.ts';
import type { InstrumentChoice } from '../../../src/contract/instruments.ts';
import type { Plan, plans } from '../../../src/contract/plans.ts';
import type { RiskUnit } from '../../../src/domain/trades/plan-risk.ts';

/** A plan as it is being typed: numbers are exact text as soon as they can be read. */
export interface PlanText {
  readonly status: 'planned' | 'missed';
  readonly symbol: string;
  readonly chosen: InstrumentChoice | null;
  readonly account: string | null;
  readonly side: 'buy' | 'sell';
  readonly day: string;
  readonly entry: string;
  readonly quantity: string;
  readonly stop: string;
  readonly risk: string;
  readonly riskUnit: RiskUnit;
  readonly targets: readonly TargetText[];
  readonly note: string;
}
export interface TargetText {
  readonly id: number;
  readonly price: string;
  /** Per cent of the size; empty: what the others leave. */
  readonly share: string;
}
export type NewPlan = InputOf<typeof plans.create>;

let targets = 0;
export const newTarget = (price = '', share = ''): TargetText => ({ id: ++targets, price, share });

export const blankPlan = (day: string): PlanText => ({
  ...{ status: 'planned', symbol: '', chosen: null, account: null, side: 'buy', day, entry: '', quantity: '', stop: '' },
  ...{ risk: '', riskUnit: 'money', targets: [newTarget()], note: '' },
});

export function textOfPlan(plan: Plan): PlanText {
  return {
    status: plan.status === 'missed' ? 'missed' : 'planned',
    symbol: plan.symbol ?? '',
    chosen: plan.instrument === null ? null : { uid: plan.instrument },
    ...{ account: plan.account, side: plan.side ?? 'buy', day: plan.day ?? '', entry: plan.entry ?? '', quantity: plan.quantity ?? '' },
    ...{ stop: plan.stop ?? '', risk: plan.risk?.value ?? '', riskUnit: plan.risk?.unit ?? 'money', note: plan.note },
    targets:
      plan.targets.length === 0
        ? [newTarget()]
        : plan.targets.map(({ price, share }) => newTarget(price, share === null ? '' : shifted(share, 2))),
  };
}

/** By so many places: 0.5 is 50 %. */
export function shifted(text: string, places: number): string {
  const [whole = '0', fraction = ''] = text.split('.');
  const digits = `${whole}${fraction}`.padStart(40, '0');
  const at = digits.length - fraction.length + places;
  const padded = digits.padEnd(at, '0');
  const cut = `${padded.slice(0, at).replace(/^0+(?=\d)/, '')}.${padded.slice(at)}`.replace(/\.?0*$/, '');
  return cut === '' ? '0' : cut;
}
