import { noRatio } from '../../cells/problem.ts';
import { splitRatio } from '../../cells/split-ratio.ts';
import { isNegative, magnitude, plus } from '../../cells/sums.ts';
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
  const held = ahead.holdings.before(row.symbol, row.posted.date);
  const ratio = splitRatio(held, plus(held, quantity));
  yield ratio ? splitOf(row, added, ratio.numerator, ratio.denominator) : noRatio(row.row, row.symbol, quantity);
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
