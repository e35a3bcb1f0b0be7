import { expect, test, vi } from 'vitest';
import { columnsOf } from '../../src/analysis/columns.ts';
import { handlers } from '../../src/app/handlers.ts';
import { contract } from '../../src/contract/index.ts';
import { openWith } from '../support/open-journal.ts';

vi.mock(import('../../src/analysis/columns.ts'), async (original) => {
  const real = await original();
  return { ...real, columnsOf: vi.fn(real.columnsOf) };
});

const openReader = () => openWith({ contract, handlers, loadsAhead: true });

test('once nothing is asked for a while the trades are loaded, before anybody goes to them, and only once', async () => {
  const { api } = openReader();
  const { calls } = vi.mocked(columnsOf).mock;
  await api.settings.get({});
  expect(calls.length).toBe(0);
  await vi.waitFor(() => expect(calls.length).toBeGreaterThan(0), { timeout: 10_000 });
  await new Promise((done) => setTimeout(done, 100));
  const loads = calls.length;
  await api.settings.get({});
  await new Promise((done) => setTimeout(done, 600));
  expect(calls.length).toBe(loads);
});

test('a journal that is closed at once is not loaded first', async () => {
  const { api, close } = openReader();
  const before = vi.mocked(columnsOf).mock.calls.length;
  await api.settings.get({});
  await close();
  await new Promise((done) => setTimeout(done, 600));
  expect(vi.mocked(columnsOf).mock.calls.length).toBe(before);
});
