import { z } from 'zod';
import { job, query } from './call.ts';
import { Count, Instant, Nothing, Uid } from './values.ts';

export const JournalInfo = z.strictObject({
  uid: Uid,
  folder: z.string(),
  createdAt: Instant,
  schemaVersion: z.int(),
  sqliteVersion: z.string(),
  bytes: Count,
  backups: z.array(z.strictObject({ file: z.string(), at: Instant, bytes: Count })),
});
export type JournalInfo = z.infer<typeof JournalInfo>;

export const journal = {
  info: query({ about: 'Where this journal lives and what it holds', in: Nothing, out: JournalInfo }),
  backup: job({
    about: 'Copy the journal into its backups folder and open the copy to verify it',
    in: Nothing,
    out: z.strictObject({ file: z.string(), bytes: Count }),
  }),
  fillSample: job({
    about: 'Fill this journal, which must be empty, with two years of made-up trades',
    in: Nothing,
    out: z.strictObject({ trades: Count }),
  }),
};
