import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { AnyHandlers } from '../../src/app/side.ts';
import { command, job } from '../../src/contract/call.ts';
import { journalFile } from '../../src/db/open.ts';
import type { HandlersFor } from '../../src/features/handlers-for.ts';
import { openWith } from '../support/open-journal.ts';
import { tempFolder } from '../support/temp-folder.ts';

const contract = { test: { fill: job({ about: 'Write very much', in: z.strictObject({}), out: z.strictObject({ file: z.int() }) }) } };

it('what a job wrote is in the log when it is kept, and in the file soon after', async () => {
  const folder = tempFolder();
  const sizeOf = (ending: '' | '-wal') => statSync(`${journalFile(folder)}${ending}`).size;
  const handlers: HandlersFor<typeof contract.test> = {
    async fill(_, context) {
      await context.write(({ sql, recorder }) => {
        sql.prepare('INSERT INTO setting (key, value) VALUES (?, json_quote(hex(zeroblob(15000000))))').run('much');
        recorder.describe('Write very much');
      });
      return { file: sizeOf('') };
    },
  };
  const journal = openWith({ contract, handlers: { test: handlers } as unknown as AnyHandlers, folder });
  const { file } = await journal.api.test.fill({});
  expect(file, 'the file as the job was kept').toBeLessThan(10e6);
  while (sizeOf('-wal') > 0) await sleep(20);
  expect(sizeOf(''), 'the file when the log is cut off').toBeGreaterThan(60e6);
});

it('a job that had to wait its turn lets the log grow, though it was shortened meanwhile', async () => {
  const folder = tempFolder();
  const none = { in: z.strictObject({}), out: z.strictObject({}) };
  const contract = {
    test: {
      fill: job({ about: 'Write', in: none.in, out: z.strictObject({ carriesAfter: z.int() }) }),
      hold: command({ about: 'Let others wait', ...none }),
    },
  };
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const handlers: HandlersFor<typeof contract.test> = {
    async fill(_, context) {
      return { carriesAfter: await context.write(({ sql }) => sql.pragma('wal_autocheckpoint', { simple: true }) as number) };
    },
    hold: () => held.then(() => ({})),
  };
  const { api } = openWith({ contract, handlers: { test: handlers } as unknown as AnyHandlers, folder });
  await api.test.fill({});
  const holding = api.test.hold({});
  await sleep(250);
  const filled = api.test.fill({});
  await sleep(20);
  letGo();
  expect(await filled).toEqual({ carriesAfter: 0 });
  await holding;
});
