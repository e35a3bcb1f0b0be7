import { Day } from '../../../src/contract/values.ts';
import { compare, ZERO } from '../../../src/domain/decimal/decimal.ts';
import { decimal } from '../../../src/domain/decimal/decimal-text.ts';
import { choiceOf, isNumber } from '../entry/to-trade-draft.ts';
import { type NewPlan, type PlanText, shifted } from './plan-text.ts';

/** What was typed as the contract takes it, and what is wrong with 'symbol', 'entry' or 'target.3.price'. */
export function readPlan(text: PlanText): { plan: NewPlan; problems: ReadonlyMap<string, string> } {
  const problems = new Map<string, string>();
  const number = (path: string, typed: string, isSize = false): string | null => {
    if (typed === '') return null;
    if (!isNumber(typed)) problems.set(path, 'Enter a number.');
    else if (isSize && compare(decimal(typed), ZERO) <= 0) problems.set(path, 'Enter more than zero.');
    return problems.has(path) ? null : typed;
  };
  if (text.symbol.trim() === '') problems.set('symbol', 'Enter a symbol.');
  if (text.day !== '' && !Day.safeParse(text.day).success) problems.set('day', 'Enter a day such as 2026-01-31.');
  const risk = number('risk', text.risk, true);
  const targets = text.targets.flatMap(({ id, price: typed, share: part }) => {
    const price = number(`target.${id}.price`, typed);
    const share = number(`target.${id}.share`, part, true);
    if (share !== null && compare(decimal(share), HUNDRED) > 0) problems.set(`target.${id}.share`, 'At most 100 %.');
    if (price === null && share !== null) problems.set(`target.${id}.price`, 'Enter a price.');
    return price === null ? [] : [{ price, share: share === null ? null : shifted(share, -2) }];
  });
  const plan: NewPlan = {
    ...{ status: text.status, account: text.account, instrument: choiceOf(text), side: text.side, day: text.day || null },
    entry: number('entry', text.entry),
    quantity: number('quantity', text.quantity, true),
    stop: number('stop', text.stop),
    risk: risk === null ? null : { value: risk, unit: text.riskUnit },
    ...{ targets, note: text.note },
  };
  return { plan, problems };
}

const HUNDRED = decimal('100');
