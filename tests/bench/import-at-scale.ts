import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import Papa from 'papaparse';
import { keepFile } from '../../src/hosts/keep-file.ts';
import type { Finding, Trial } from './measure.ts';
import { startOwnerProcess } from './owner-process.ts';
import { writeAgain } from './write-again.ts';

const GOALS = [
  { fills: 100_000, ratio: 3 },
  { fills: 1_000_000, ratio: 3.5 },
];
const MEGABYTES = 600;
const QUERY_P95 = 50;
/** A log that is written over. */
const SHORT = 16 * 1024 * 1024;
const ONLY = Number(process.env.FILLS ?? 0);

/** A file in TradeZero's layout into an empty journal, with everything that follows, against reading and inserting alone. */
export const importAtScale: Trial = {
  name: 'import',
  async run(): Promise<Finding[]> {
    const findings: Finding[] = [];
    for (const goal of ONLY === 0 ? GOALS : [{ fills: ONLY, ratio: 3.5 }]) findings.push(await importOf(goal));
    return findings;
  },
};

async function importOf({ fills, ratio }: (typeof GOALS)[number]): Promise<Finding> {
  const home = mkdtempSync(join(tmpdir(), 'roundtrip-'));
  const path = join(home, 'scale.csv');
  await writeFile(path, fills);
  const limitSeconds = await timed(() => insertPlainly(path, join(home, 'limit.sqlite')));
  const owner = await startOwnerProcess(home);
  const { file } = await keepFile(owner.folder, createReadStream(path));
  const queries = askMeanwhile(owner.api);
  let stored = 0;
  const seconds = await timed(async () => {
    stored = (await owner.api.imports.run({ file, name: 'scale.csv' })).report.counts.new;
  });
  const waits = await queries.end();
  const log = () => statSync(join(owner.folder, 'journal.sqlite-wal'), { throwIfNoEntry: false })?.size ?? 0;
  const after = await timed(async () => {
    for (let looks = 0; looks < 600 && log() > SHORT; looks++) await sleep(100);
  });
  const left = log();
  const megabytes = owner.megabytes();
  await owner.close();
  const rowsSeconds = writeAgain(join(owner.folder, 'journal.sqlite'), join(home, 'again.sqlite'));
  rmSync(home, { recursive: true });
  const times = seconds / limitSeconds;
  const p95 = waits[Math.floor(waits.length * 0.95)] ?? 0;
  return {
    isGood: stored === fills && times <= ratio && megabytes <= MEGABYTES && left <= SHORT && p95 <= QUERY_P95,
    says:
      `${stored} fills in ${seconds.toFixed(1)} s, ${times.toFixed(1)}x the limit of ${limitSeconds.toFixed(2)} s (goal ${ratio}x; to write its rows once more ${(rowsSeconds / limitSeconds).toFixed(1)}x), ` +
      `${megabytes.toFixed(0)} MB (goal ${MEGABYTES}), ${waits.length} queries meanwhile at p95 ${p95.toFixed(0)} ms (goal ${QUERY_P95}), ` +
      `${(left / 1e6).toFixed(1)} MB of log left ${after.toFixed(1)} s later`,
  };
}

/** What the machine can do: read, part into cells, insert, with no index and no question asked. */
function insertPlainly(from: string, into: string): void {
  const sql = new Database(into);
  sql.exec(
    'PRAGMA journal_mode = WAL; CREATE TABLE fill (id INTEGER PRIMARY KEY, account, day, side, symbol, quantity, price, time, costs, gross, net)',
  );
  const insert = sql.prepare(
    'INSERT INTO fill (account, day, side, symbol, quantity, price, time, costs, gross, net) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  sql.exec('BEGIN');
  const { data } = Papa.parse<string[]>(readFileSync(from, 'utf8'), { header: false });
  for (const row of data) insert.run(...[0, 1, 5, 6, 7, 8, 9, 10, 17, 18].map((at) => row[at] ?? ''));
  sql.exec('COMMIT');
  sql.close();
}

/** Somebody looks at the journal while it grows. */
function askMeanwhile(api: Awaited<ReturnType<typeof startOwnerProcess>>['api']) {
  const waits: number[] = [];
  let running = true;
  const asking = (async () => {
    while (running) {
      const start = performance.now();
      await api.fills.page({ limit: 50 });
      waits.push(performance.now() - start);
      await sleep(20);
    }
  })();
  return {
    async end(): Promise<number[]> {
      running = false;
      await asking;
      return waits.sort((a, b) => a - b);
    },
  };
}

async function timed(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Three accounts, three hundred symbols, always a purchase and its sale. */
function writeFile(path: string, fills: number): Promise<void> {
  const out = createWriteStream(path);
  out.write(
    'Account,T/D,S/D,Currency,Type,Side,Symbol,Qty,Price,Exec Time,Comm,SEC,TAF,NSCC,Nasdaq,ECN Remove,ECN Add,Gross Proceeds,Net Proceeds,Clr Broker,Liq,Note\n',
  );
  for (let n = 0; n < fills; n++) {
    const pair = Math.floor(n / 2);
    const day = new Date(Date.UTC(2015, 0, 5) + Math.floor((n / fills) * 3600) * 86_400_000).toISOString();
    const date = `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;
    const time = new Date(Date.UTC(2020, 0, 1, 10) + (n % 20_000) * 1000).toISOString().slice(11, 19);
    const price = (10 + (pair % 400) / 4 + (n % 2) * ((pair % 11) - 5) * 0.01).toFixed(2);
    const symbol = `S${String.fromCharCode(65 + (pair % 26), 65 + (Math.floor(pair / 26) % 12))}`;
    const gross = ((n % 2 === 0 ? -100 : 100) * Number(price)).toFixed(2);
    out.write(
      `TZ${pair % 3},${date},${date},USD,3,${n % 2 === 0 ? 'B' : 'S'},${symbol},100,${price},${time},0.5,0,0,0,0,0,0,${gross},${(Number(gross) - 0.5).toFixed(2)},ABC,,\n`,
    );
  }
  return new Promise((resolve) => out.end(resolve));
}
