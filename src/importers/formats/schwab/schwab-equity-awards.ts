import { readRow } from '../../cells/row-by-row.ts';
import type { Importer } from '../../importer.ts';
import type { Source } from '../../source.ts';
import { awardFacts } from './award-facts.ts';
import { recordsIn } from './json-cells.ts';
import { accountOfName } from './schwab-account.ts';

/** Shares from an employer: what vested at its market value, what was sold, what went on to another account. */
export const schwabEquityAwards: Importer = {
  id: 'schwab-equity-awards',
  label: 'Schwab, equity awards (JSON)',
  broker: 'schwab',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: 'USD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => (awardsIn(source) ? { score: 1, reason: 'its list of transactions with their details' } : undefined),
  *parse(source) {
    const account = accountOfName(source.name);
    for (const [at, record] of (awardsIn(source) ?? []).entries()) {
      yield* readRow({ row: at + 1, cells: [] }, ({ row }) => [...awardFacts(record, row, account)]);
    }
  },
};

function awardsIn(source: Source): readonly Record<string, unknown>[] | undefined {
  const records = source.kind === 'json' ? recordsIn(source.value, 'Transactions') : undefined;
  const [first] = records ?? [];
  return first && 'TransactionDetails' in first && 'FeesAndCommissions' in first ? records : undefined;
}
