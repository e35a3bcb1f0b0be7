import { expect, test } from 'vitest';
import { openHandle } from '../../../src/db/handle.ts';
import * as questions from '../../../src/db/queries/questions.ts';
import { openJournal } from '../../support/open-journal.ts';

const { selectAsides, selectExpiring, selectUncosted, selectUnsized, selectUnconverted, selectUnconvertedCosts, selectUnpriced } =
  questions;

test.each(
  Object.entries({
    selectAsides,
    selectExpiring,
    selectUncosted,
    selectUnsized,
    selectUnconverted,
    selectUnconvertedCosts,
    selectUnpriced,
  }),
)('%s looks at no position but those it is about', async (name, select) => {
  const sql = openJournal().look();
  const asked: string[] = [];
  const { db, close } = openHandle(sql);
  const prepare = sql.prepare.bind(sql);
  sql.prepare = ((text: string) => {
    asked.push(text);
    return prepare(text);
  }) as typeof sql.prepare;
  await select(db, null);
  close();
  expect(asked).toHaveLength(1);
  const steps = prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${asked[0]}`).all(
    ...Array(parametersOf(asked[0] as string)).fill(null),
  );
  const ofPositions = steps.map(({ detail }) => detail).filter((detail) => /\bposition\b/.test(detail));
  if (name !== 'selectAsides') expect(ofPositions).not.toEqual([]);
  for (const detail of ofPositions) expect(detail).toMatch(/INDEX position_(open|uncosted|with_gaps)\b/);
});

const parametersOf = (text: string) => text.split('?').length - 1;
