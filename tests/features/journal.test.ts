import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/db/connection.ts';
import { backupFolder } from '../../src/db/open.ts';
import { digestOf } from '../support/digest.ts';
import { openJournal } from '../support/open-journal.ts';

test('info says where the journal lives and what it is', async () => {
  const { api, folder } = openJournal();
  expect(await api.journal.info({})).toMatchObject({ folder, schemaVersion: expect.any(Number), backups: [], bytes: expect.any(Number) });
});

test('a backup holds the moment it was asked for, byte for byte, and is listed', async () => {
  const { api, look } = openJournal();
  await api.settings.update({ reportingCurrency: 'EUR' });
  const before = digestOf(look());
  const { file, bytes } = await api.journal.backup({});
  const copy = connect(file, 'read');
  onTestFinished(() => void copy.close());
  expect(digestOf(copy)).toBe(before);
  const { backups } = await api.journal.info({});
  expect(backups).toMatchObject([{ file, bytes }]);
});

test('commands go on during a backup and do not enter it', async () => {
  const { api } = openJournal();
  for (let n = 0; n < 200; n++) await api.settings.update({ reportingCurrency: `C${n}` });
  const backingUp = api.journal.backup({});
  await api.settings.update({ reportingCurrency: 'LATER' });
  const { file } = await backingUp;
  expect((await api.settings.get({})).reportingCurrency).toBe('LATER');
  const copy = connect(file, 'read');
  onTestFinished(() => void copy.close());
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('a cancelled backup leaves nothing behind', async () => {
  const { api, folder } = openJournal();
  for (let n = 0; n < 200; n++) await api.settings.update({ reportingCurrency: `C${n}` });
  const stop = new AbortController();
  const backingUp = api.journal.backup({}, { signal: stop.signal, onProgress: () => stop.abort() });
  stop.abort();
  await expect(backingUp).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(backupFolder(folder))).toEqual([]);
});

test('the name of a backup says when it was made', async () => {
  const { api } = openJournal();
  const { file } = await api.journal.backup({});
  expect(basename(file)).toMatch(/^journal-2026-01-05T14-30-\d\d-\d{3}Z\.sqlite$/);
});
