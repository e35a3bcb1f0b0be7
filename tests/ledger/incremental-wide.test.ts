import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLedger } from '../support/open-ledger.ts';
import { brokenPromises, derivedRows, hasNothing, unlike } from './ledger-promises.ts';
import { applyEdit, type Edit, edits, openWideJournal } from './wide-edits.ts';

/** A journal takes a fifth of a second; each edit is also undone and redone. ROUNDTRIP_SEED replays the seed that a failure names. */
const JOURNALS = Number(process.env.ROUNDTRIP_JOURNALS ?? 25);

test('whatever is edited, the derived rows are those of a full rebuild, and an undo brings back what was', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (list: Edit[]) => {
      const ledger = openLedger();
      const journal = openWideJournal(ledger);
      try {
        for (const [at, each] of list.entries()) {
          const said = `after ${at + 1} edits, the last: ${JSON.stringify(each)}`;
          const before = derivedRows(ledger);
          const stepBefore = await lastStep(ledger);
          await applyEdit(ledger, journal, each, at);
          const after = derivedRows(ledger);
          expect(await brokenPromises(ledger, before, after), said).toEqual([]);
          if (each.do === 'undo' || each.do === 'redo' || (await lastStep(ledger)) === stepBefore) continue;
          await ledger.undo();
          const undone = derivedRows(ledger);
          expect(unlike(undone, before), `undone ${said}`).toEqual([]);
          expect(await brokenPromises(ledger, after, undone), `undone ${said}`).toEqual([]);
          await ledger.redo();
          const redone = derivedRows(ledger);
          expect(unlike(redone, after), `redone ${said}`).toEqual([]);
          expect(await brokenPromises(ledger, undone, redone), `redone ${said}`).toEqual([]);
        }
        while ((await lastStep(ledger)) !== undefined) await ledger.undo();
        expect(hasNothing(ledger)).toBe(true);
      } finally {
        ledger.sql.close();
      }
    }),
    {
      numRuns: JOURNALS,
      ...(process.env.ROUNDTRIP_JOURNALS ? {} : { interruptAfterTimeLimit: 20_000 }),
      ...(process.env.ROUNDTRIP_SEED ? { seed: Number(process.env.ROUNDTRIP_SEED) } : {}),
    },
  );
});

async function lastStep(ledger: ReturnType<typeof openLedger>): Promise<number | undefined> {
  const { value } = await ledger.run(({ recorder }) => recorder.state());
  return value.undo?.id;
}
