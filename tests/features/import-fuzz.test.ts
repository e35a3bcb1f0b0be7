import { expect, test } from 'vitest';
import { FUZZ_KINDS } from '../importers/readers/fuzz/sound-files.ts';
import { digestOfFacts } from '../support/digest.ts';
import { fuzzedImport } from '../support/fuzzed-import.ts';
import { importingJournal } from '../support/importing-journal.ts';

const FILES = Number(process.env.ROUNDTRIP_FUZZ ?? 50);
const FIRST_SEED = Number(process.env.ROUNDTRIP_SEED ?? 1);
const SLOWEST_MS = 10_000;

/** One file again: ROUNDTRIP_FUZZ=1 ROUNDTRIP_SEED=its seed. */
test.each(FUZZ_KINDS)(
  'a damaged %s file of a broker is imported whole, or refused with a code and without a trace',
  { timeout: 3_600_000 },
  async (kind) => {
    const journal = importingJournal();
    const sql = journal.look();
    const ends = new Map<string, number>();
    const facts = digestOfFacts(sql);
    for (let seed = FIRST_SEED; seed < FIRST_SEED + FILES; seed++) {
      const { content, name } = fuzzedImport(kind, seed);
      const start = performance.now();
      const end = await journal.run(content, { name, zone: 'Europe/Berlin', dateOrder: 'mdy', currency: 'USD' }).then(
        ({ import: made, report }) => (made === null ? report.status : 'imported'),
        (error: { code: string }) => error.code,
      );
      expect(performance.now() - start, `${kind} seed ${seed}`).toBeLessThan(SLOWEST_MS);
      ends.set(end, (ends.get(end) ?? 0) + 1);
      expect(end, `${kind} seed ${seed}: ${journal.log.slice(-3).join('\n')}`).not.toBe('internal');
      if (end === 'imported') await journal.api.history.undo({});
      expect(digestOfFacts(sql), `${kind} seed ${seed}, ${end}`).toBe(facts);
    }
    console.info(
      `${kind}, seeds ${FIRST_SEED} to ${FIRST_SEED + FILES - 1}: ${[...ends]
        .sort()
        .map(([end, count]) => `${end} ${count}`)
        .join(', ')}`,
    );
    expect(ends.get('imported') ?? 0).toBeGreaterThan(FILES / 20);
  },
);
