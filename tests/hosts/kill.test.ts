import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { connect } from '../../src/db/connection.ts';
import { takeLock } from '../../src/db/lock.ts';
import { holdsJournal, journalFile } from '../../src/db/open.ts';
import { verifyLedger } from '../../src/ledger/verify-ledger.ts';
import { Acknowledged, tradeUntilGone } from '../support/trade-until-gone.ts';

const KILLS = Number(process.env.KILLS ?? 16);
const SIDE_BY_SIDE = 2;
/** Enough for one of each kind. */
const COMMANDS = 8;

test(`${KILLS} killed owners: nothing acknowledged is lost, nothing is damaged, trades follow from fills, and the journal is free at once`, async () => {
  const lives = Array.from({ length: KILLS }, (_, life) => life);
  const outcomes = await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, (_, lane) => run(lives.filter((life) => life % SIDE_BY_SIDE === lane))),
  );
  const all = outcomes.flat();
  const sum = (of: 'acknowledged' | 'fills' | 'verified') => all.reduce((total, one) => total + one[of], 0);
  const losses = all.filter((one) => one.lost > 0).length;
  console.log(`${all.length} kills, ${sum('acknowledged')} acknowledged commands, ${sum('fills')} fills, ${losses} with losses`);
  const isBad = ({ lost, integrity, differences, freeAtOnce, recorded }: Outcome) =>
    lost > 0 || integrity !== 'ok' || differences > 0 || !freeAtOnce || !recorded;
  expect(all.filter(isBad)).toEqual([]);
  expect(sum('acknowledged')).toBeGreaterThan(KILLS);
  expect(sum('fills')).toBeGreaterThan(KILLS);
  expect(sum('verified')).toBeGreaterThan(KILLS);
}, 600_000);

interface Outcome {
  life: number;
  acknowledged: number;
  /** Those among them that were added. */
  fills: number;
  lost: number;
  freeAtOnce: boolean;
  integrity: unknown;
  /** Every account and every fill has its record: data and history are one transaction. */
  recorded: boolean;
  /** Derived rows that were looked at, and those that do not follow from the fills. */
  verified: number;
  differences: number;
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
  const dead = once(owner, 'exit');
  const isOpen = await Promise.race([once(owner.stdout, 'data').then(() => true), dead.then(() => false)]);
  if (!isOpen) throw new Error('the owner ended before it was open: is the app built?');
  const acknowledged = new Acknowledged();
  const giving = tradeUntilGone(folder, life, acknowledged);
  // After each number of commands, however slow the machine; and spread over what the next one takes. The same in every run.
  while (acknowledged.answers <= life % COMMANDS) await sleep(1);
  await sleep((life * 37) % 60);
  owner.kill('SIGKILL');
  await dead;
  const lock = takeLock(folder);
  await giving;
  const outcome = await look(folder, life, acknowledged);
  lock?.release();
  return { ...outcome, freeAtOnce: lock !== undefined };
}

async function look(folder: string, life: number, acknowledged: Acknowledged): Promise<Omit<Outcome, 'freeAtOnce'>> {
  if (!holdsJournal(folder)) throw new Error('the journal is gone');
  const sql = connect(journalFile(folder), 'write');
  const unrecorded = sql.prepare<[], number>(UNRECORDED).pluck().get();
  const integrity = sql.pragma('integrity_check', { simple: true });
  const { checked, differences } = await verifyLedger(sql, async () => {});
  const lost = acknowledged.lostFrom(sql);
  sql.close();
  return {
    ...{ life, lost, integrity, recorded: unrecorded === 0, verified: checked, differences: differences.length },
    acknowledged: acknowledged.answers,
    fills: acknowledged.prices.size,
  };
}

const UNRECORDED = ['account', 'fill']
  .map((table) => `SELECT uid FROM ${table} WHERE uid NOT IN (SELECT row_key FROM row_change WHERE table_name = '${table}')`)
  .reduce((all, each) => `SELECT count(*) FROM (${all} UNION ${each})`);
