import { expect, test } from 'vitest';
import { createKeyReader, type Press } from '../../renderer/actions/key-presses.ts';

const SHORTCUTS = ['G A', 'A', 'H', 'Shift+H', 'Mod+Z', 'Mod+Shift+Z', 'Mod+1', 'Mod+,', '?', 'F1'];
const press = (key: string, held: Partial<Press> = {}): Press => ({ key, code: '', mod: false, shift: false, alt: false, ...held });

test.each<[string, Press, string | null]>([
  ['a letter', press('a'), 'A'],
  ['a letter with Caps Lock on', press('A'), 'A'],
  ['a letter with Shift', press('H', { shift: true }), 'Shift+H'],
  ['a letter with Shift that nobody waits for', press('A', { shift: true }), null],
  ['Ctrl with a letter', press('z', { mod: true }), 'Mod+Z'],
  ['Ctrl and Shift with a letter', press('Z', { mod: true, shift: true }), 'Mod+Shift+Z'],
  ['a letter with Ctrl that nobody waits for', press('a', { mod: true }), null],
  ['a letter with Alt', press('a', { alt: true }), null],
  ['a mark that needs Shift on one keyboard', press('?', { shift: true }), '?'],
  ['the same mark where it needs none', press('?'), '?'],
  ['Ctrl with a mark', press(',', { mod: true }), 'Mod+,'],
  ['a digit that needs Shift on a French keyboard', press('&', { mod: true, code: 'Digit1' }), 'Mod+1'],
  ['a key of a Cyrillic keyboard, by its place', press('ф', { code: 'KeyA' }), 'A'],
  ['a function key', press('F1'), 'F1'],
])('%s', (_, given, expected) => {
  expect(createKeyReader(() => 0)(given, SHORTCUTS)).toBe(expected);
});

test('two keys soon after each other are a sequence, and the second does not act alone', () => {
  const read = createKeyReader(() => 0);
  expect([read(press('g'), SHORTCUTS), read(press('a'), SHORTCUTS), read(press('a'), SHORTCUTS)]).toEqual([null, 'G A', 'A']);
});

test('two keys far apart are no sequence', () => {
  let now = 0;
  const read = createKeyReader(() => now);
  read(press('g'), SHORTCUTS);
  now = 5000;
  expect(read(press('a'), SHORTCUTS)).toBe('A');
});
