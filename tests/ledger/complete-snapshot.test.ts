import { expect, it } from 'vitest';
import { completeSnapshot, restoreSnapshots } from '../../src/ledger/complete-snapshot.ts';
import { updateFill } from '../../src/ledger/write-fills.ts';
import { openLedger } from '../support/open-ledger.ts';

it('a fill that a third import put into the bin stays there when the one that completed it is taken back', async () => {
  const ledger = openLedger();
  const [open, closed] = ['a', 'b'].map((uid) => ledger.insert('import_batch', { uid, ...IMPORT }));
  const fill = ledger.fill(ledger.addAccount(), ledger.addInstrument('X'), '+100@10', 0, { import_id: open!, snapshot: 1 });
  await ledger.addFills(fill);
  const { sql } = ledger;
  completeSnapshot(sql, { fill: fill.uid, uid: 'c', changes: { import_id: closed!, price: '11', snapshot: 0 } });
  updateFill({ sql }, fill.uid, { binned_at: 5, binned_as: 'd' });
  restoreSnapshots(sql, closed!);
  expect(ledger.all('SELECT import_id, price, snapshot, binned_at, binned_as FROM fill')).toEqual([
    { import_id: open, price: '10', snapshot: 1, binned_at: 5, binned_as: 'd' },
  ]);
});

const IMPORT = { at: 0, file_name: 'a.htm', file_hash: 'a'.repeat(64), importer: 'x', importer_version: 1, options: '{}', result: '{}' };
