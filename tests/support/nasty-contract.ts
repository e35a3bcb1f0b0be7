import { z } from 'zod';
import { command, job, query } from '../../src/contract/call.ts';
import { AppError } from '../../src/contract/errors.ts';
import type { ReadContext, WriteContext } from '../../src/db/context.ts';
import type { HandlersFor } from '../../src/features/handlers-for.ts';

const Nothing = z.strictObject({});
const Keys = z.strictObject({ keys: z.array(z.string()) });
const about = 'For tests';

/** Calls that behave as badly as a call can, and an import of many rows. */
export const nastyContract = {
  test: {
    echo: query({ about, in: z.strictObject({ text: z.string() }), out: z.strictObject({ text: z.string() }) }),
    throws: query({ about, in: Nothing, out: Nothing }),
    refuses: query({ about, in: Nothing, out: Nothing }),
    uncloneable: query({ about, in: Nothing, out: z.any() as z.ZodType<null> }),
    tooMuch: query({ about, in: Nothing, out: Nothing }),
    keys: query({ about, in: Nothing, out: Keys }),
    keysTwice: query({
      about,
      in: z.strictObject({ pauseMs: z.int() }),
      out: z.strictObject({ first: z.array(z.string()), later: z.array(z.string()) }),
    }),
    put: command({ about, in: z.strictObject({ key: z.string() }), out: Nothing }),
    putThenThrow: command({ about, in: z.strictObject({ key: z.string() }), out: Nothing }),
    putThenBreakContract: command({ about, in: z.strictObject({ key: z.string() }), out: Nothing }),
    nothing: command({ about, in: Nothing, out: Nothing }),
    limitDisk: command({ about, in: z.strictObject({ morePages: z.int() }), out: Nothing }),
    leak: command({ about, in: Nothing, out: Nothing }),
    inParts: job({ about, in: z.strictObject({ parts: z.int() }), out: Nothing }),
    import: job({ about, in: z.strictObject({ rows: z.int(), pauseMs: z.int() }), out: z.strictObject({ rows: z.int() }) }),
  },
};

/** What became of the query that `leak` sends after its transaction. */
export const leaked = { outcome: Promise.resolve('not sent') };

const keysOf = async ({ db }: ReadContext) => (await db.selectFrom('setting').select('key').orderBy('id').execute()).map((row) => row.key);
const put = async (key: string, { db, recorder }: WriteContext) => {
  await db.insertInto('setting').values({ key, value: '1' }).execute();
  recorder.describe(`Put ${key}`);
};

export const nastyHandlers: { test: HandlersFor<typeof nastyContract.test> } = {
  test: {
    echo: ({ text }) => ({ text }),
    throws() {
      throw new TypeError('secret internals at line 7');
    },
    refuses() {
      throw new AppError('not_found', 'There is no such thing.', { thing: 7 });
    },
    uncloneable: () => 10n as never,
    tooMuch: () => ({ extra: true }) as never,
    keys: async (_, context) => ({ keys: await keysOf(context) }),
    async keysTwice({ pauseMs }, context) {
      const first = await keysOf(context);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      return { first, later: await keysOf(context) };
    },
    async put({ key }, context) {
      await put(key, context);
      return {};
    },
    async putThenThrow({ key }, context) {
      await put(key, context);
      throw new Error('after the insert');
    },
    async putThenBreakContract({ key }, context) {
      await put(key, context);
      return { extra: true } as never;
    },
    nothing: () => ({}),
    limitDisk({ morePages }, { sql }) {
      const pages = sql.pragma('page_count', { simple: true }) as number;
      sql.pragma(`max_page_count = ${pages + morePages}`);
      return {};
    },
    leak(_, { db }) {
      leaked.outcome = new Promise((resolve) => setTimeout(resolve, 1))
        .then(() => db.selectFrom('setting').selectAll().execute())
        .then(
          () => 'answered',
          (error: Error) => error.message,
        );
      return {};
    },
    async inParts({ parts }, job) {
      for (let part = 0; part < parts; part++) await job.write((context) => put(`part ${part}`, context));
      return {};
    },
    import: ({ rows, pauseMs }, job) =>
      job.write(async ({ sql, recorder }) => {
        recorder.describe(`Import ${rows} rows`);
        const insert = sql.prepare("INSERT INTO setting (key, value) VALUES (?, '0')");
        await recorder.bulk('setting', async () => {
          for (let row = 0; row < rows; row++) {
            insert.run(`row ${row}`);
            job.progress(row + 1, rows);
            if (pauseMs > 0 && row % 10 === 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
            await job.breathe();
          }
        });
        return { rows };
      }),
  },
};
