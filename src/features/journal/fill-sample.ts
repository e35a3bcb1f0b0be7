import { AppError } from '../../contract/errors.ts';
import type { Connection } from '../../db/connection.ts';
import { sampleJournal } from '../../domain/sample/sample-journal.ts';
import type { JobContext } from '../../jobs/context.ts';
import { conventionsOf } from '../table/conventions.ts';
import { writeSampleJournal } from './write-sample-journal.ts';

/** Fills an empty journal with made up trades, up to its today: none lies in the future. Gives how many there are. */
export async function fillSample(job: JobContext): Promise<number> {
  job.title('Making up two years of trades');
  const { today } = await job.read(conventionsOf);
  const sample = sampleJournal(today, { until: job.now() });
  return job.write(async (context) => {
    refuseFilled(context.sql);
    await writeSampleJournal(context, sample, job.progress);
    return context.sql.prepare<[], number>('SELECT count(*) FROM trade').pluck().get() ?? 0;
  });
}

function refuseFilled(sql: Connection): void {
  const isFilled = FILLED_BY.some((table) => sql.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get());
  if (isFilled)
    throw new AppError(
      'conflict',
      'This journal is not empty, so no made-up trades were added. Nothing was changed. Open an empty journal first.',
    );
}
const FILLED_BY = ['account', 'fill', 'plan', 'annotation', 'tag_group'];
