import { quantityIn } from '../../cells/cell-readers.ts';
import { problem } from '../../cells/problem.ts';
import { splitRatio } from '../../cells/split-ratio.ts';
import type { Found, Moment } from '../../facts.ts';
import type { Row } from '../../source.ts';
import type { Trading212Columns } from './trading212-columns.ts';
import { instrumentOf } from './trading212-fill.ts';

/** A split is two rows: the old shares are closed, the new ones opened. `closed` holds the first until the second comes. */
export function trading212Split(
  row: Row,
  half: 'close' | 'open',
  columns: Trading212Columns,
  time: Moment,
  closed: Map<string, Row>,
): readonly Found[] {
  const instrument = instrumentOf(row, columns);
  const shares = quantityIn('No. of shares', columns.shares(row));
  const key = columns.isin(row) || instrument.text;
  if (half === 'close') {
    closed.set(key, row);
    return [{ type: 'skipped', row: row.row, what: 'Stock split close', why: 'The split stands on the row that opens the new shares.' }];
  }
  const before = closed.get(key);
  if (!before) {
    return [
      problem(row.row, 'incomplete', 'A split opens new shares here and no row before it closes the old ones. Enter the split by hand.'),
    ];
  }
  closed.delete(key);
  const old = quantityIn('No. of shares', columns.shares(before));
  return [
    {
      type: 'action',
      row: row.row,
      account: null,
      kind: 'split',
      time,
      instrument,
      becomes: [{ instrument, ...(splitRatio(old, shares) ?? { numerator: shares, denominator: old }), costShare: '1' }],
      identity: [columns.action(row), columns.time(row), columns.isin(row), columns.shares(row)],
      note: `Stock split: ${old} shares became ${shares}`,
    },
  ];
}
