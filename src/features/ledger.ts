import { type ledger, MOST_DIFFERENCES_TOLD } from '../contract/ledger.ts';
import { openForReading } from '../db/open.ts';
import type { JobContext } from '../jobs/context.ts';
import { rebuildAll } from '../ledger/rebuild-all.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import type { HandlersFor } from './handlers-for.ts';

export const ledgerHandlers: HandlersFor<typeof ledger> = {
  rebuild(_, job) {
    job.title('Building all trades anew');
    return job.write((context) => rebuildAll(context));
  },

  async verify(_, job) {
    job.title('Comparing all trades with their fills');
    const { checked, differences } = await compare(job);
    const told = differences.slice(0, MOST_DIFFERENCES_TOLD);
    if (differences.length > 0) {
      job.log(`verify: ${differences.length} of ${checked} derived rows differ from the fills and are built anew`);
      for (const { what, stored, rebuilt } of told) job.log(`verify: ${what}: stored ${stored}, rebuilt ${rebuilt}`);
      await job.write((context) => rebuildAll(context));
    }
    return { checked, found: differences.length, differences: told };
  },
};

/** On a connection of its own, which holds one moment of the journal: commands go on meanwhile. */
async function compare(job: JobContext) {
  const sql = openForReading(job.folder);
  try {
    sql.exec('BEGIN');
    return await verifyLedger(sql, job.breathe);
  } finally {
    sql.close();
  }
}
