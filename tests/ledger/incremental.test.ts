import fc from 'fast-check';
import { expect, test } from 'vitest';
import { legUid } from '../../src/ledger/read-legs.ts';
import { deleteFills, insertFills, updateFill } from '../../src/ledger/write-fills.ts';
import { openLedger } from '../support/open-ledger.ts';

/** Few instants and small sizes: ties, flips and flat points are the rule, not the exception. */
const moment = fc.integer({ min: 0, max: 40 });
const size = fc.constantFrom('1', '2', '3', '5', '0.5');
const price = fc.option(fc.constantFrom('10', '11', '9.5', '10.25'), { nil: null, freq: 12 });
const costs = fc.constantFrom('[]', null, '[{"kind":"commission","amount":"0.35","currency":"USD","source":"stated"}]');
const which = fc.nat(1000);
const instrument = fc.integer({ min: 0, max: 2 });

const edit = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('add' as const), instrument, moment, sell: fc.boolean(), size, price, costs, seq: fc.nat(3) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('move' as const), which, moment }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('resize' as const), which, size, sell: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reassign' as const), which, instrument }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('split' as const), which, size }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('matching' as const), matching: fc.constantFrom('fifo', 'lifo', 'average') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unit' as const), unit: fc.constantFrom('position', 'exit', 'lot') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('shorting' as const), shorting: fc.constantFrom('yes', 'no') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('action' as const), instrument, moment, becomes: instrument }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('carry' as const), instrument, moment }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('group' as const), which, other: which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('redo' as const) }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

const JOURNALS = Number(process.env.ROUNDTRIP_JOURNALS ?? 40);

test('after any edits the derived rows are those of a full rebuild, and undoing all brings back the beginning', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 5, maxLength: 40 }), async (edits) => {
      const ledger = openLedger();
      const account = ledger.addAccount();
      const instruments = ['A', 'B', 'C'].map((symbol) => ledger.addInstrument(symbol));
      const before = derived(ledger);
      for (const [at, each] of edits.entries()) {
        await apply(ledger, account, instruments, each, at);
        const { differences } = await ledger.verify();
        expect(differences, `after ${at + 1} edits, the last: ${JSON.stringify(each)}`).toEqual([]);
      }
      for (;;) {
        const { undo } = await ledger.run(({ recorder }) => recorder.state()).then(({ value }) => value);
        if (!undo) break;
        await ledger.undo();
      }
      expect(derived(ledger)).toEqual(before);
    }),
    { numRuns: JOURNALS, ...(process.env.ROUNDTRIP_SEED ? { seed: Number(process.env.ROUNDTRIP_SEED) } : {}) },
  );
});

function derived(ledger: ReturnType<typeof openLedger>) {
  return ['position', 'partial_close', 'trade', 'day_stats', 'open_question'].map((table) =>
    ledger.all(`SELECT count(*) AS n FROM ${table}`),
  );
}

async function apply(ledger: ReturnType<typeof openLedger>, account: number, instruments: number[], each: Edit, n: number): Promise<void> {
  const pick = (which: number) => {
    const rows = ledger.all<{ id: number; uid: string; quantity: string }>('SELECT id, uid, quantity FROM fill ORDER BY id');
    return rows[which % Math.max(rows.length, 1)];
  };
  const uid = n.toString().padStart(32, 'e');
  const run = ledger.run;
  const at = (moment: number) => Date.UTC(2026, 0, 5, 15, moment);
  switch (each.do) {
    case 'add': {
      const text = `${each.sell ? '-' : '+'}${each.size}${each.price === null ? '' : `@${each.price}`}`;
      const row = ledger.fill(account, instruments[each.instrument] as number, text, each.moment, { seq: each.seq, costs: each.costs });
      return void (await run((context) => insertFills(context, [row])));
    }
    case 'move': {
      const fill = pick(each.which);
      return void (fill && (await run((context) => updateFill(context, fill.uid, { at: at(each.moment) }))));
    }
    case 'resize': {
      const fill = pick(each.which);
      const hasParts = fill && ledger.all('SELECT 1 FROM fill_allocation WHERE fill_id = ?', fill.id).length > 0;
      return void (
        fill &&
        !hasParts &&
        (await run((context) => updateFill(context, fill.uid, { quantity: each.size, side: each.sell ? 'sell' : 'buy' })))
      );
    }
    case 'reassign': {
      const fill = pick(each.which);
      return void (
        fill && (await run((context) => updateFill(context, fill.uid, { instrument_id: instruments[each.instrument] as number })))
      );
    }
    case 'remove': {
      const fill = pick(each.which);
      return void (fill && (await run((context) => deleteFills(context, [fill.uid]))));
    }
    case 'split': {
      const fill = pick(each.which);
      if (
        !fill ||
        Number(each.size) > Number(fill.quantity) ||
        ledger.all('SELECT 1 FROM fill_allocation WHERE fill_id = ?', fill.id).length > 0
      )
        return;
      const row = { uid, fill_id: fill.id, book: 'other', quantity: each.size, leg_uid: legUid(fill.uid, 'other') };
      return void (await run(() => ledger.insert('fill_allocation', row)));
    }
    case 'matching':
      return void (await run(({ sql }) => sql.prepare('UPDATE account SET matching = ?').run(each.matching)));
    case 'unit':
      return void (await run(({ sql }) => sql.prepare('UPDATE account SET trade_unit = ?').run(each.unit)));
    case 'shorting':
      return void (await run(({ sql }) => sql.prepare('UPDATE account SET shorting = ?').run(each.shorting)));
    case 'action': {
      const uids = ledger.all<{ uid: string }>('SELECT uid FROM instrument ORDER BY id').map((row) => row.uid);
      const isSplit = each.instrument === each.becomes;
      const becomes = [{ instrument: uids[each.becomes], numerator: isSplit ? '3' : '1', denominator: '2', costShare: '1' }];
      const row = {
        uid,
        account_id: account,
        instrument_id: instruments[each.instrument] as number,
        kind: isSplit ? 'split' : 'merger',
        day: each.moment % 2 ? '2026-01-05' : '2026-01-06',
        becomes: JSON.stringify(becomes),
        cash: null,
        note: '',
      };
      return void (await run(() => ledger.insert('corporate_action', row)));
    }
    case 'carry': {
      const row = {
        uid,
        account_id: account,
        instrument_id: instruments[each.instrument] as number,
        kind: 'swap',
        book: '',
        day: '2026-01-05',
        at: at(each.moment),
        amount: '-0.7',
        currency: 'USD',
        identity: uid,
        note: '',
      };
      return void (await run(() => ledger.insert('cash_event', row)));
    }
    case 'group': {
      const [one, two] = [pick(each.which), pick(each.other)];
      if (!one || !two) return;
      await run(() => {
        const group = ledger.insert('trade_group', { uid, kind: 'manual' });
        ledger.insert('trade_group_member', { uid: uid.replaceAll('e', 'c'), group_id: group, anchor_uid: one.uid });
        ledger.insert('trade_group_member', { uid: uid.replaceAll('e', 'd'), group_id: group, anchor_uid: two.uid });
      });
      return;
    }
    case 'undo':
    case 'redo': {
      const state = await run(({ recorder }) => recorder.state()).then(({ value }) => value);
      if (each.do === 'undo' && state.undo) await ledger.undo();
      if (each.do === 'redo' && state.redo) await ledger.redo();
      return;
    }
    default:
      each satisfies never;
  }
}
