import { expect, test } from 'vitest';
import { insertFills } from '../../src/ledger/write-fills.ts';
import { openLedger } from '../support/open-ledger.ts';

const DERIVED = ['position', 'position_link', 'partial_close', 'trade', 'day_stats', 'open_question'];

test.each(['netting', 'hedging'] as const)(
  'a %s account that is undone together with its fills leaves nothing behind, and redo brings all of it back',
  async (position_mode) => {
    const ledger = openLedger();
    const derived = () => DERIVED.map((table) => ledger.all(`SELECT * FROM ${table}`));
    await ledger.run((context) => {
      const account = ledger.addAccount({ position_mode });
      const instrument = ledger.addInstrument('X');
      insertFills(context, [
        ledger.fill(account, instrument, '+100@10 #A', 0),
        ledger.fill(account, instrument, '-40@11', 1),
        ledger.fill(account, instrument, '-60@12', 2),
        ledger.fill(account, instrument, '+5@12', 3, { ticket: '77' }),
      ]);
    });
    const before = derived();
    expect(before.map((rows) => rows.length > 0)).toEqual([true, true, true, true, true, false]);

    await ledger.undo();
    expect(derived()).toEqual(DERIVED.map(() => []));
    expect(await ledger.verify()).toMatchObject({ differences: [] });

    await ledger.redo();
    expect((await ledger.verify()).differences).toEqual([]);
    expect(derived().map((rows) => rows.length)).toEqual(before.map((rows) => rows.length));
  },
);
