import { expect, it } from 'vitest';
import { openLedger } from '../support/open-ledger.ts';
import { writeScaleJournal } from '../support/scale-journal.ts';

it('a large journal is stored whole, and what follows from it is what a rebuild makes', async () => {
  const { run, all, verify } = openLedger();
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
  expect((await verify()).differences).toEqual([]);
});
