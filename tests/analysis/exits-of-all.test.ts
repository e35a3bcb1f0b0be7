import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realisedOf, spanOf } from '../../src/analysis/reports/realised-by-day.ts';
import { studyOf } from '../../src/analysis/study.ts';
import { createTransactions } from '../../src/app/transaction.ts';
import { openForReading, openForWriting } from '../../src/db/open.ts';
import { PORTION } from '../../src/domain/portion.ts';
import { CONVENTIONS } from '../support/filter-journal.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { migrationsOnDisk } from '../support/migrations-on-disk.ts';
import { writeScaleJournal } from '../support/scale-journal.ts';

interface Day {
  readonly day: number;
  readonly net: number;
  readonly exits: number;
  readonly r: number;
  readonly withRisk: number;
}

test('exits of a whole journal, in several portions, add up as in SQL', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
  const world = fixedWorld();
  const writing = openForWriting(folder, migrationsOnDisk(), world);
  await createTransactions(writing, folder, world)('test', (context) => writeScaleJournal(context, 9000));
  writing.exec('UPDATE trade SET risk = 1000000 + id * 977 WHERE id % 4 <> 1');
  writing.close();
  const sql = openForReading(folder);
  const days = sql
    .prepare<[], Day>(
      `SELECT day, sum(partial_close.net) AS net, count(*) AS exits, sum(risk > 0) AS withRisk,
       sum(CASE WHEN risk > 0 THEN 1.0 * partial_close.net / risk ELSE 0 END) AS r
       FROM partial_close JOIN trade ON trade.id = trade_id WHERE partial_close.net IS NOT NULL GROUP BY day ORDER BY day`,
    )
    .all();
  const sum = (of: (day: Day) => number) => days.reduce((all, day) => all + of(day), 0);
  const count = sum(({ exits }) => exits);
  expect([Math.floor(count / PORTION) > 1, count % PORTION > 0]).toEqual([true, true]);

  const study = studyOf(sql, {}, CONVENTIONS);
  // Nothing was left out: they are looked at without a list of them.
  expect(study.places).toBeNull();
  const realised = realisedOf(study, spanOf({}, CONVENTIONS));
  const found = realised.days.flatMap(({ day, net, exits }) => (exits === 0 ? [] : { day, net, exits }));
  expect(found).toEqual(days.map(({ day, net, exits }) => ({ day, net, exits })));
  expect(realised.withRisk).toBe(sum(({ withRisk }) => withRisk));
  const multiples = realised.multiples();
  for (const [at, { exits }] of realised.days.entries()) if (exits > 0) expect(multiples[at]).toBeCloseTo(days.shift()?.r as number, 9);
  sql.close();
  rmSync(folder, { recursive: true });
});
