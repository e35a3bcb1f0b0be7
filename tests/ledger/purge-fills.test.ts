import { expect, it } from 'vitest';
import { purgeFills } from '../../src/ledger/purge-fills.ts';
import { correctFill } from '../../src/ledger/void-fill.ts';
import { openLedger } from '../support/open-ledger.ts';

it('what a file corrected in a fill goes with it for good, and a cancellation stays for the fill that may come again', async () => {
  const ledger = openLedger();
  const [account, instrument] = [ledger.addAccount(), ledger.addInstrument('X')];
  const batch = ledger.insert('import_batch', { uid: 'a', ...IMPORT });
  const [corrected, cancelled] = [ledger.fill(account, instrument, '+100@10', 0), ledger.fill(account, instrument, '+5@10', 1)];
  await ledger.addFills(corrected, cancelled);
  await ledger.run(({ sql }) => {
    for (const { uid } of [corrected, cancelled])
      ledger.insert('fill_void', {
        uid: `void ${uid}`,
        fill_uid: uid,
        account_id: account,
        instrument_id: instrument,
        import_id: batch,
        ...VOID,
      });
    correctFill(sql, { fill: corrected.uid, by: `void ${corrected.uid}`, changes: { price: '11' } });
  });
  const fills = ledger.all<{ id: number; uid: string }>('SELECT id, uid FROM fill');
  await ledger.run(({ sql }) => purgeFills(sql, fills, 0));
  expect(ledger.all('SELECT fill_uid FROM fill_void')).toEqual([{ fill_uid: cancelled.uid }]);
  expect(ledger.all("SELECT * FROM row_change WHERE coalesce(before, '') || coalesce(after, '') LIKE ?", `%${corrected.uid}%`)).toEqual([]);
});

const IMPORT = { at: 0, file_name: 'a.xml', file_hash: 'a'.repeat(64), importer: 'x', importer_version: 1, options: '{}', result: '{}' };
const VOID = { import_row: 1, side: 'buy', quantity: '100', price: '10', from_day: '2026-01-05', to_day: '2026-01-05' };
