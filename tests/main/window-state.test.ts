import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { windowState } from '../../main/window-state.ts';

const state = { x: -10, y: 20, width: 1200, height: 800, maximised: true };
const newFolder = () => mkdtempSync(join(tmpdir(), 'window-'));

test('what was written is read', () => {
  const memory = windowState(newFolder());
  memory.write(state);
  expect(memory.read()).toEqual(state);
});

test.each([
  ['nothing', undefined],
  ['half a file', '{"x":1,"y'],
  ['another kind of value', '[1,2]'],
  ['a width that is text', JSON.stringify({ ...state, width: '1200' })],
  ['a key too many', JSON.stringify({ ...state, extra: 1 })],
])('%s is no memory', (_what, text) => {
  const home = newFolder();
  if (text !== undefined) writeFileSync(join(home, 'window.json'), text);
  expect(windowState(home).read()).toBeNull();
});
