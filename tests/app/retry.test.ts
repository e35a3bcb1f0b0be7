import { cpSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AnyHandlers } from '../../src/app/side.ts';
import { job } from '../../src/contract/call.ts';
import { AppError, type ErrorCode } from '../../src/contract/errors.ts';
import { jobs } from '../../src/contract/jobs.ts';
import type { HandlersFor } from '../../src/features/handlers-for.ts';
import { jobHandlers } from '../../src/features/jobs.ts';
import { openWith } from '../support/open-journal.ts';
import { tempFolder } from '../support/temp-folder.ts';

const contract = {
  test: { put: job({ about: 'Put a row', in: z.strictObject({ key: z.string() }), out: z.strictObject({ tries: z.int() }) }) },
  jobs,
};
/** What the next tries meet, one after the other; then they succeed. */
let failures: (ErrorCode | 'mistake')[] = [];
let tries = 0;
beforeEach(() => {
  [failures, tries] = [[], 0];
});

const testHandlers: HandlersFor<typeof contract.test> = {
  async put({ key }, context) {
    tries++;
    context.title('Putting a row');
    return context.write(async ({ db, recorder }) => {
      await db.insertInto('setting').values({ key, value: '1' }).execute();
      recorder.describe(`Put ${key}`);
      const failure = failures.shift();
      if (failure === 'mistake') throw new TypeError('secret insides');
      if (failure) throw new AppError(failure, `It is ${failure}.`);
      return { tries };
    });
  },
};
const handlers = { test: testHandlers, jobs: jobHandlers } as unknown as AnyHandlers;
type Options = Partial<Parameters<typeof openWith>[0]>;
const open = (options: Pick<Options, 'pause' | 'folder'> = {}) => openWith({ contract, handlers, ...options });
const keys = (journal: ReturnType<typeof open>) => journal.look().prepare('SELECT key FROM setting ORDER BY id').pluck().all();
const FOUR = ['busy', 'mistake', 'busy', 'disk_full'] as const;

describe('a job that fails', () => {
  it.each([1, 2, 3])('%i times succeeds all the same, once, and is not listed', async (times) => {
    const waits: number[] = [];
    const journal = open({ pause: async (ms) => void waits.push(ms) });
    failures = FOUR.slice(0, times);
    expect(await journal.api.test.put({ key: 'a' })).toEqual({ tries: times + 1 });
    expect(waits).toEqual([500, 2000, 8000].slice(0, times));
    expect(keys(journal)).toEqual(['a']);
    expect(await journal.api.jobs.failed({})).toEqual({ jobs: [] });
    expect(journal.look().prepare('SELECT * FROM failed_job').all()).toEqual([]);
  });

  it('four times is told to who asked, and listed with its last reason', async () => {
    const journal = open();
    failures = [...FOUR];
    await expect(journal.api.test.put({ key: 'a' })).rejects.toMatchObject({ code: 'disk_full' });
    const { jobs: listed } = await journal.api.jobs.failed({});
    expect(listed).toEqual([
      { id: expect.any(Number), call: 'test.put', title: 'Putting a row', failedAt: expect.any(Number), message: 'It is disk_full.' },
    ]);
    expect(keys(journal)).toEqual([]);
    expect(journal.log.join()).toContain('secret insides');
  });

  it('by a mistake of ours says so under one reference, which the log has', async () => {
    const journal = open();
    failures = ['mistake', 'mistake', 'mistake', 'mistake'];
    const error = await journal.api.test.put({ key: 'a' }).catch((reason: AppError) => reason);
    const [listed] = (await journal.api.jobs.failed({})).jobs;
    expect(error).toMatchObject({ code: 'internal', message: listed!.message });
    expect(journal.log.join()).toContain((error as AppError).details.reference);
  });

  it.each(['invalid_input', 'not_found', 'conflict', 'unsupported', 'forbidden', 'journal_damaged'] as const)(
    'with %s is not tried again: a repeat cannot help',
    async (code) => {
      const journal = open();
      failures = [code];
      await expect(journal.api.test.put({ key: 'a' })).rejects.toMatchObject({ code });
      expect(tries).toBe(1);
      expect(await journal.api.jobs.failed({})).toEqual({ jobs: [] });
    },
  );

  it('for another reason at last is told that one, and not listed', async () => {
    const journal = open();
    failures = ['busy', 'not_found'];
    await expect(journal.api.test.put({ key: 'a' })).rejects.toMatchObject({ code: 'not_found' });
    expect(journal.look().prepare('SELECT * FROM failed_job').all()).toEqual([]);
  });

  it('and waits can be cancelled: nothing of it is kept, nor listed', async () => {
    const stop = new AbortController();
    const journal = open({
      pause: (_, signal) => new Promise((resolve) => (signal.addEventListener('abort', () => resolve()), stop.abort())),
    });
    failures = ['busy'];
    await expect(journal.api.test.put({ key: 'a' }, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect(tries).toBe(1);
    expect(journal.look().prepare('SELECT * FROM failed_job').all()).toEqual([]);
  });

  it('says in its title which try it is', async () => {
    const journal = open();
    const titles = new Set<string>();
    failures = ['busy', 'busy'];
    await journal.api.test.put({ key: 'a' }, { onProgress: ({ title }) => titles.add(title) });
    expect([...titles].at(-1)).toBe('Putting a row, try 3 of 4');
  });
});

describe('a failed job', () => {
  async function withFailed(options: Pick<Options, 'pause'> = {}) {
    const journal = open(options);
    failures = [...FOUR];
    await journal.api.test.put({ key: 'a' }).catch(() => {});
    const [listed] = (await journal.api.jobs.failed({})).jobs;
    return { journal, id: listed!.id };
  }

  it('is done when it is asked for again, and off the list', async () => {
    const { journal, id } = await withFailed();
    await journal.api.jobs.retry({ id });
    expect(keys(journal)).toEqual(['a']);
    expect(await journal.api.jobs.failed({})).toEqual({ jobs: [] });
    await expect(journal.api.jobs.retry({ id })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('that fails again has its four tries, and stays one line of the list with the newest reason', async () => {
    const { journal, id } = await withFailed();
    failures = ['busy', 'busy', 'busy', 'journal_readonly'];
    await expect(journal.api.jobs.retry({ id })).rejects.toMatchObject({ code: 'journal_readonly' });
    expect((await journal.api.jobs.failed({})).jobs).toMatchObject([{ id, call: 'test.put', message: 'It is journal_readonly.' }]);
  });

  it('that is refused for good when it is repeated stays on the list, with why', async () => {
    const { journal, id } = await withFailed();
    failures = ['invalid_input'];
    await expect(journal.api.jobs.retry({ id })).rejects.toMatchObject({ code: 'invalid_input' });
    expect((await journal.api.jobs.failed({})).jobs).toMatchObject([{ id, message: 'It is invalid_input.' }]);
  });

  it('asked for twice at once is done once', async () => {
    const { journal, id } = await withFailed();
    const outcomes = await Promise.allSettled([journal.api.jobs.retry({ id }), journal.api.jobs.retry({ id })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(keys(journal)).toEqual(['a']);
  });

  it('can be dismissed, once', async () => {
    const { journal, id } = await withFailed();
    await journal.api.jobs.dismiss({ id });
    expect(await journal.api.jobs.failed({})).toEqual({ jobs: [] });
    await expect(journal.api.jobs.dismiss({ id })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is nothing that undo takes back', async () => {
    const { journal } = await withFailed();
    expect(journal.look().prepare('SELECT count(*) FROM change_set').pluck().get()).toBe(0);
  });
});

describe('between two tries', () => {
  const INTERRUPTED = 'It is busy. Roundtrip was closed before it was tried again.';

  it('a crash loses nothing: the job is listed at the next start, and can be done', async () => {
    const folder = tempFolder();
    let crashed = false;
    const journal = open({
      async pause() {
        // What a killed process leaves: the files as they are at this moment.
        if (!crashed) cpSync(journal.folder, folder, { recursive: true });
        crashed = true;
      },
    });
    failures = ['busy'];
    await journal.api.test.put({ key: 'a' });

    const later = open({ folder });
    const [listed] = (await later.api.jobs.failed({})).jobs;
    expect(listed).toMatchObject({ call: 'test.put', title: 'Putting a row', message: INTERRUPTED });
    await later.api.jobs.retry({ id: listed!.id });
    expect(keys(later)).toEqual(['a']);
    expect(await later.api.jobs.failed({})).toEqual({ jobs: [] });
  });

  it('closing Roundtrip loses nothing either', async () => {
    const waiting = Promise.withResolvers<void>();
    const journal = open({
      pause: (_, signal) => new Promise((resolve) => (signal.addEventListener('abort', () => resolve()), waiting.resolve())),
    });
    failures = ['busy'];
    const asked = journal.api.test.put({ key: 'a' }).catch(() => {});
    await waiting.promise;
    await journal.close();
    await asked;

    const later = open({ folder: journal.folder });
    expect((await later.api.jobs.failed({})).jobs).toMatchObject([{ call: 'test.put', message: INTERRUPTED }]);
  });
});
