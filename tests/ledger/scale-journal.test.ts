import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { ImportReport } from '../../src/contract/import-report.ts';
import { NewImage } from '../../src/contract/words.ts';
import { imageFile } from '../../src/hosts/image-file.ts';
import { rebuildAll } from '../../src/ledger/rebuild-all.ts';
import { openLedger } from '../support/open-ledger.ts';
import { keepSampleImage } from '../support/sample-image.ts';
import { writeScaleJournal } from '../support/scale-journal.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { writeScaleSample } from '../support/write-scale-sample.ts';
import { brokenPromises, derivedRows } from './ledger-promises.ts';

it('a large journal is stored whole, and what follows from it is what a rebuild makes', async () => {
  const ledger = openLedger();
  const { run, all, verify } = ledger;
  const indexes = () => all("SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name");
  const before = indexes();
  await run((context) => writeScaleJournal(context, 10_000));
  const count = (text: string) => all<{ n: number }>(`SELECT count(*) AS n FROM ${text}`)[0]?.n ?? 0;
  expect(count('fill')).toBe(10_000);
  expect(count('account')).toBe(3);
  expect(count('instrument')).toBe(300);
  expect(count('position') / 10_000).toBeCloseTo(0.35, 1);
  expect(count('trade')).toBe(count('position'));
  expect(count('position WHERE joins_after')).toBeGreaterThan(100);
  expect(count("position WHERE missing <> ''")).toBe(0);
  expect(count('open_question')).toBe(0);
  const [batch] = all<{ result: string }>('SELECT result FROM import_batch');
  expect(ImportReport.shape.counts.parse(JSON.parse(batch?.result ?? '').counts)).toMatchObject({ fills: 10_000, new: 10_000 });
  expect((await verify()).differences).toEqual([]);
  expect(indexes()).toEqual(before);
});

it('what the sample of so many fills says beside them is what a person could have said: nothing is found to repair', async () => {
  const { run, all, verify } = openLedger();
  await writeScaleSample(run, 6000);
  expect((await verify()).differences).toEqual([]);
  const [counts] = all(
    `SELECT count(risk) > 0 AS somePlanned, count(risk) < count(*) AS someNot, (SELECT count(*) FROM annotation) > 500 AS words FROM trade`,
  );
  expect(counts).toEqual({ somePlanned: 1, someNot: 1, words: 1 });
});

it('each image of that sample is one that a page takes, and lies in its folder', async () => {
  const folder = tempFolder();
  const { run, all } = openLedger(folder);
  await writeScaleSample(run, 600);
  keepSampleImage(folder);
  const images = all<z.infer<typeof NewImage>>('SELECT DISTINCT sha256, width, height, caption FROM annotation_image');
  expect(images.length).toBeGreaterThan(0);
  for (const image of images) {
    NewImage.parse(image);
    for (const size of ['full', 'thumb'] as const) expect(existsSync(imageFile(folder, { sha256: image.sha256, size }))).toBe(true);
  }
});

it.each([
  ['nothing is left', ['DELETE FROM position', 'DELETE FROM position_link', 'DELETE FROM partial_close', 'DELETE FROM trade']],
  [
    'positions are gone and their trades are not',
    ['DELETE FROM position WHERE account_id = 1', 'DELETE FROM partial_close WHERE account_id = 1'],
  ],
  ['trades are gone', ['DELETE FROM trade WHERE id % 3 = 0']],
  [
    'trades say something else',
    ['UPDATE trade SET net = net + 1 WHERE id % 7 = 0', "UPDATE trade SET unit = 'exit', uid = id WHERE id % 5 = 0"],
  ],
  ['positions point to other trades', ['UPDATE position SET trade_id = trade_id + 1 WHERE id % 3 = 0']],
])('a rebuild brings back what follows from many fills where %s', async (_, spoil) => {
  const ledger = openLedger();
  await ledger.run((context) => writeScaleJournal(context, 6000));
  const before = derivedRows(ledger);
  await ledger.run((context) => {
    for (const text of spoil) context.sql.exec(text);
    rebuildAll(context);
  });
  const after = derivedRows(ledger);
  expect(after.bare).toEqual(before.bare);
  expect(await brokenPromises(ledger, after, after)).toEqual([]);
});
