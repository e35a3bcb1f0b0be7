import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { contract } from '../../src/contract/index.ts';
import { connect } from '../../src/db/connection.ts';
import { takeLock } from '../../src/db/lock.ts';
import { holdsJournal, journalFile } from '../../src/db/open.ts';
import { ACCOUNT_PRESETS } from '../../src/domain/account-presets.ts';
import { attach } from '../../src/hosts/attach.ts';
import { createClient } from '../../src/transport/create-client.ts';
import { connectLocal } from '../../src/transport/local.ts';

const KILLS = Number(process.env.KILLS ?? 200);
const SIDE_BY_SIDE = 2;

test(`${KILLS} killed owners: nothing acknowledged is lost, nothing is damaged, and the journal is free at once`, async () => {
  const lives = Array.from({ length: KILLS }, (_, life) => life);
  const outcomes = await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, (_, lane) => run(lives.filter((life) => life % SIDE_BY_SIDE === lane))),
  );
  const all = outcomes.flat();
  const acknowledged = all.reduce((sum, one) => sum + one.acknowledged, 0);
  console.log(`${all.length} kills, ${acknowledged} acknowledged commands, ${all.filter((one) => one.lost > 0).length} with losses`);
  expect(all.filter((one) => one.lost > 0 || one.integrity !== 'ok' || !one.freeAtOnce || !one.recorded)).toEqual([]);
  expect(acknowledged).toBeGreaterThan(KILLS);
}, 200_000);

interface Outcome {
  life: number;
  acknowledged: number;
  lost: number;
  freeAtOnce: boolean;
  integrity: unknown;
  /** Every account has its record: data and history are one transaction. */
  recorded: boolean;
}

/** Many lives of one journal. */
async function run(lives: number[]): Promise<Outcome[]> {
  const home = mkdtempSync(join(tmpdir(), 'roundtrip-'));
  const outcomes: Outcome[] = [];
  for (const life of lives) outcomes.push(await liveAndDie(home, life));
  rmSync(home, { recursive: true, force: true });
  return outcomes;
}

async function liveAndDie(home: string, life: number): Promise<Outcome> {
  const folder = join(home, 'journal');
  const owner = spawn(process.execPath, ['dist/main/web.js'], {
    env: { ...process.env, ROUNDTRIP_HOME: home },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(owner.stdout, 'data');
  const acknowledged: string[] = [];
  const dead = once(owner, 'exit');
  const giving = giveCommands(folder, life, acknowledged);
  while (acknowledged.length === 0) await sleep(1);
  // Spread over what a command takes, from its first byte to its answer; the same in every run.
  await sleep((life * 37) % 120);
  owner.kill('SIGKILL');
  await dead;
  const lock = takeLock(folder);
  await giving;
  const outcome = look(folder, life, acknowledged);
  lock?.release();
  return { ...outcome, freeAtOnce: lock !== undefined };
}

async function giveCommands(folder: string, life: number, acknowledged: string[]): Promise<void> {
  const attachment = await attach(folder, { create: false, threads: false });
  let gone = false;
  const { api } = createClient(contract, connectLocal({ connect: (deliver) => attachment.connect(deliver, () => (gone = true)) }));
  const preset = ACCOUNT_PRESETS[0]!.fields;
  const draft = { ...preset, broker: '', number: '', startingBalance: null, fees: [], phases: [] };
  for (let n = 0; !gone; n++) {
    const name = `life ${life} account ${n}`;
    const answered = await Promise.race([api.accounts.create({ ...draft, name }).then(() => true), whenGone(() => gone)]);
    if (answered) acknowledged.push(name);
  }
}

async function whenGone(isGone: () => boolean): Promise<false> {
  while (!isGone()) await sleep(2);
  return false;
}

function look(folder: string, life: number, acknowledged: string[]): Omit<Outcome, 'freeAtOnce'> {
  if (!holdsJournal(folder)) throw new Error('the journal is gone');
  const sql = connect(journalFile(folder), 'write');
  const names = new Set(sql.prepare<[], string>('SELECT name FROM account').pluck().all());
  const unrecorded = sql
    .prepare<[], number>("SELECT count(*) FROM account WHERE uid NOT IN (SELECT row_key FROM row_change WHERE table_name = 'account')")
    .pluck()
    .get();
  const integrity = sql.pragma('integrity_check', { simple: true });
  sql.close();
  return {
    life,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((name) => !names.has(name)).length,
    integrity,
    recorded: unrecorded === 0,
  };
}
