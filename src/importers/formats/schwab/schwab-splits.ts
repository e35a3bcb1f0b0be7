import { problem } from '../../cells/problem.ts';
import { isNear, isNegative, isNothing, magnitude, minus, over, plus, times } from '../../cells/sums.ts';
import type { ActionFact, FillFact, Found } from '../../facts.ts';
import type { LookAhead } from './look-ahead.ts';
import type { SchwabRow } from './schwab-row.ts';

/** New shares for old ones: two rows where the shares get a new number, else one with what came on top. */
export function* splitFacts(row: SchwabRow, added: FillFact, ahead: LookAhead): Iterable<Found> {
  const quantity = row.quantity ?? '0';
  const partner = ahead.pairOf(row)?.partner;
  if (partner) {
    if (isNegative(quantity)) yield { type: 'skipped', row: row.row, what: row.action, why: `It is the other half of row ${partner.row}.` };
    else yield splitOf(row, added, quantity, magnitude(partner.quantity ?? '0'));
    return;
  }
  const held = ahead.held(row.symbol, row.posted.date);
  const ratio = isNothing(held) || isNegative(held) ? undefined : ratioOf(held, plus(held, quantity));
  if (ratio) yield splitOf(row, added, ratio[0], ratio[1]);
  else if (!isNegative(quantity)) yield { ...added, time: row.posted, price: '0' };
  else yield problem(row.row, 'incomplete', `${row.action} of ${row.symbol} does not say its ratio. Enter the split by hand.`);
}

function splitOf(row: SchwabRow, { account, instrument }: FillFact, numerator: string, denominator: string): ActionFact {
  return {
    type: 'action',
    row: row.row,
    account,
    kind: 'split',
    time: row.posted,
    instrument,
    becomes: [{ instrument, numerator, denominator, costShare: '1' }],
    identity: row.identity,
    note: `${row.action}: ${row.description}`,
  };
}

/**
 * The ratio that makes so many of so many, when it is one that companies choose: else the file does not hold all that was bought, and
 * what was added counts as shares for nothing. What is left of a share is paid out.
 */
function ratioOf(before: string, after: string): readonly [string, string] | undefined {
  return RATIOS.find(([numerator, denominator]) => {
    const whole = over(times(before, numerator), denominator);
    return isNear(whole, after, '0.9999') && isNear(over(minus(whole, after), before), '0', '0.05');
  });
}

const RATIOS: readonly (readonly [string, string])[] = [
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100].map((n) => [String(n), '1'] as const),
  ['3', '2'],
  ['4', '3'],
  ['5', '2'],
  ['5', '3'],
  ['5', '4'],
  ['6', '5'],
  ['11', '10'],
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100].map((n) => ['1', String(n)] as const),
];
