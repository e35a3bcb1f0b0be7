import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { connect } from '../../src/db/connection.ts';
import { journalFile } from '../../src/db/open.ts';
import { verifyLedger } from '../../src/ledger/verify-ledger.ts';
import { tradezero } from '../support/importing-journal.ts';
import { tempFolder } from '../support/temp-folder.ts';

const STEPS = Number(process.env.IMPORT_KILLS ?? 6);
const CHILD = join(import.meta.dirname, '../support/import-until.ts');
const FILLS = Number(process.env.IMPORT_FILLS ?? 120);

/** Killed at steps spread over the whole import, its commit among them, and once at a random moment for each. */
it(`an import that is killed is there whole or not at all, and can be made again`, async () => {
  const file = join(tempFolder(), 'day.csv');
  writeFileSync(file, tradezero(...ROWS));
  const begun = performance.now();
  const { steps } = await importUntil(tempFolder(), file, 0);
  const lasts = performance.now() - begun;
  const at = (part: number) => Math.max(1, Math.round((part / STEPS) * steps));
  const outcomes = [];
  for (let part = 0; part <= STEPS; part++) {
    const folder = tempFolder();
    const isRandom = part % 2 === 1;
    await importUntil(folder, file, isRandom ? 0 : at(part), isRandom ? ((part * 0.618) % 1) * lasts : undefined);
    outcomes.push(await look(folder));
    const { made } = await importUntil(folder, file, 0);
    const after = await look(folder);
    expect(after).toEqual(WHOLE);
    expect(made === null).toBe(outcomes.at(-1)?.fills === FILLS);
  }
  expect(outcomes.filter(({ fills }) => fills !== 0 && fills !== FILLS)).toEqual([]);
  expect(outcomes.every((one) => (one.fills === 0 ? isSame(one, NOTHING) : isSame(one, WHOLE)))).toBe(true);
}, 3_600_000);

const ROWS = Array.from({ length: FILLS }, (_, n) => ({
  side: n % 2 === 0 ? ('B' as const) : ('S' as const),
  symbol: ['ACME', 'BETA', 'GAMA'][n % 3] as string,
  price: 10 + (n % 7),
  at: new Date(Date.UTC(2024, 0, 5, 10) + (n % 20_000) * 1000).toISOString().slice(11, 19),
}));
const WHOLE = { integrity: 'ok', fills: FILLS, imports: 1, accounts: 1, differences: 0 };
const NOTHING = { integrity: 'ok', fills: 0, imports: 0, accounts: 0, differences: 0 };
const isSame = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);

async function importUntil(
  folder: string,
  file: string,
  dieAt: number,
  killAfter?: number,
): Promise<{ steps: number; made: string | null }> {
  const child = spawn(process.execPath, [CHILD, folder, file, String(dieAt)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  const dead = once(child, 'exit');
  if (killAfter !== undefined) sleep(killAfter).then(() => child.kill('SIGKILL'));
  await dead;
  return said === '' ? { steps: 0, made: null } : JSON.parse(said);
}

async function look(folder: string) {
  try {
    const sql = connect(journalFile(folder), 'write');
    const count = (table: string) => sql.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() as number;
    const integrity = sql.pragma('integrity_check', { simple: true });
    const counts = { fills: count('fill'), imports: count('import_batch'), accounts: count('account') };
    const { differences } = await verifyLedger(sql, async () => {});
    sql.close();
    return { integrity, ...counts, differences: differences.length };
  } catch {
    return NOTHING; // it died before there was a journal
  }
}
