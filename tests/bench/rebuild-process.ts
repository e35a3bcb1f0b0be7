import { createTransactions } from '../../src/app/transaction.ts';
import { openForWriting } from '../../src/db/open.ts';
import { rebuildAll } from '../../src/ledger/rebuild-all.ts';
import { verifyLedger } from '../../src/ledger/verify-ledger.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { migrationsOnDisk } from '../support/migrations-on-disk.ts';

export interface RebuildReport {
  seconds: number;
  cpuSeconds: number;
  /** The most that this process ever had, while it rebuilt. */
  megabytes: number;
  trades: number;
  checked: number;
  differences: number;
}
const DERIVED = ['position', 'position_link', 'partial_close', 'trade', 'day_stats', 'open_question', 'touched'];

const [folder = '', tables] = process.argv.slice(2);
const world = fixedWorld();
const sql = openForWriting(folder, migrationsOnDisk(), world);
const transaction = createTransactions(sql, folder, world);
if (tables === 'emptied') await transaction('bench', () => DERIVED.forEach((table) => void sql.exec(`DELETE FROM ${table}`)));
sql.pragma('wal_checkpoint(TRUNCATE)');

const start = performance.now();
const before = process.cpuUsage();
const { value } = await transaction('bench', (context) => rebuildAll(context));
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const megabytes = process.resourceUsage().maxRSS / 1024;
const { checked, differences } = await verifyLedger(sql, async () => {});
sql.close();
const report: RebuildReport = {
  ...{ seconds, megabytes, checked },
  cpuSeconds: (user + system) / 1e6,
  trades: value.trades,
  differences: differences.length,
};
console.log(JSON.stringify(report));
