import { expect, it } from 'vitest';
import { createTransactions } from '../../src/app/transaction.ts';
import type { Came } from '../../src/contract/tags.ts';
import type { Connection } from '../../src/db/connection.ts';
import { openForReading, openForWriting } from '../../src/db/open.ts';
import { sampleJournal } from '../../src/domain/sample/sample-journal.ts';
import { writeSampleJournal } from '../../src/features/journal/write-sample-journal.ts';
import { setupFigures } from '../../src/features/tags/setup-figures.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { migrationsOnDisk } from '../support/migrations-on-disk.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { tradingJournal } from '../support/trading-journal.ts';

async function sampleSetups() {
  const [folder, world] = [tempFolder(), fixedWorld()];
  const writing = openForWriting(folder, migrationsOnDisk(), world);
  await createTransactions(writing, folder, world)('test', (context) => writeSampleJournal(context, sampleJournal('2026-06-01')));
  writing.close();
  const sql = openForReading(folder);
  const rules = sql.prepare<[number], { id: number; uid: string }>('SELECT id, uid FROM setup_rule WHERE tag_id = ? ORDER BY position');
  const setups = sql
    .prepare<[], { id: number }>("SELECT tag.id FROM tag JOIN tag_group ON tag_group.id = group_id WHERE kind = 'setup'")
    .all();
  return { sql, setups: setups.map(({ id }) => ({ id, rules: rules.all(id) })) };
}

/** Every trade of the sample has its words in one place: plain joins mean the same. */
const TICK = 'EXISTS (SELECT 1 FROM annotation_tick WHERE annotation_id = annotation.id AND rule_id = ? AND kept = ?)';
function plainly(sql: Connection, setup: number, where: string, ...values: number[]): Came & { sum: number } {
  const rows = sql
    .prepare<unknown[], { currency: string; net: number | null; risk: number | null }>(
      `SELECT account.currency, trade.net, risk FROM trade JOIN account ON account.id = trade.account_id
       JOIN position ON position.trade_id = trade.id
       JOIN annotation ON anchor_uid = position.uid AND anchor_kind = 'trade' JOIN annotation_tag ON annotation_id = annotation.id
       WHERE tag_id = ? AND trade.status = 'closed' AND ${where}`,
    )
    .all(setup, ...values);
  const rs = rows.flatMap(({ net, risk }) => (net === null || !risk ? [] : [net / risk]));
  const sum = rs.reduce((all, r) => all + r, 0);
  const money = Map.groupBy(
    rows.filter(({ net }) => net !== null),
    ({ currency }) => currency,
  );
  return {
    trades: rows.length,
    meanR: rs.length === 0 ? null : { value: sum / rs.length, n: rs.length },
    net: [...money]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, own]) => ({ currency, net: String(own.reduce((all, { net }) => all + (net as number), 0)) })),
    sum,
  };
}

it('the figures of every setup are those of plain SQL', async () => {
  const { sql, setups } = await sampleSetups();
  expect(setups.length).toBeGreaterThan(2);
  let seen = 0;
  for (const { id, rules } of setups) {
    const figures = setupFigures({ sql } as never, id, rules);
    expectSame(figures.closed, plainly(sql, id, 'true'));
    for (const [place, rule] of rules.entries()) {
      expect(figures.rules[place]?.rule).toBe(rule.uid);
      for (const [name, kept] of [
        ['kept', 1],
        ['broken', 0],
      ] as const) {
        expectSame(figures.rules[place]![name], plainly(sql, id, TICK, rule.id, kept));
        seen += figures.rules[place]![name].trades;
      }
    }
    expectSame(figures.allKept, plainly(sql, id, rules.map(() => TICK).join(' AND '), ...rules.flatMap((rule) => [rule.id, 1])));
    expectSame(figures.someBroken, plainly(sql, id, `(${rules.map(() => TICK).join(' OR ')})`, ...rules.flatMap((rule) => [rule.id, 0])));
  }
  expect(seen).toBeGreaterThan(1000);
  sql.close();
}, 60_000);

/** Sums of money are whole numbers of a small unit there, and decimals here. */
function expectSame(came: Came, { sum: _, ...wanted }: ReturnType<typeof plainly>): void {
  expect(came.trades).toBe(wanted.trades);
  expect(came.meanR?.n).toBe(wanted.meanR?.n);
  if (came.meanR) expect(came.meanR.value).toBeCloseTo(wanted.meanR!.value, 9);
  expect(came.net.map(({ currency }) => currency)).toEqual(wanted.net.map(({ currency }) => currency));
  for (const [place, { net }] of came.net.entries()) {
    const digits = (text: string) =>
      text
        .replace(/[.]/, '')
        .replace(/0+$/, '')
        .replace(/^-?0+(?=\d)/, (zeros) => (zeros.startsWith('-') ? '-' : ''));
    expect(digits(net)).toBe(digits(wanted.net[place]!.net));
  }
}

it('a setup that nobody traded has figures of nothing', async () => {
  const { api } = await tradingJournal();
  const { uid } = await api.tags.create({ group: 'setup', name: 'Opening range' });
  const { rules } = await api.tags.setRules({ tag: uid, rules: [{ uid: null, phase: 'entry', text: 'Volume' }] });
  const nothing = { trades: 0, meanR: null, net: [] };
  expect(await api.tags.figures({ setup: uid })).toEqual({
    ...{ open: 0, closed: nothing, allKept: nothing, someBroken: nothing },
    rules: [{ rule: rules[0]!.uid, kept: nothing, broken: nothing }],
  });
});
