import { instrumentKey } from '../../../src/domain/instruments/instrument-key.ts';
import { recogniseInstrument } from '../../../src/domain/instruments/recognise-instrument.ts';
import type { Hints } from '../../../src/domain/instruments/recognition.ts';

/** The day of the fill where a case does not care. */
export const ON = '2026-06-10';

/** The key of what a text is read as; the keys to choose from after a question mark when it stays open. */
export function keyOf(text: string, hints: Partial<Hints> = {}): string {
  const found = recogniseInstrument(text, { on: ON, ...hints });
  return found.kind === 'known' ? instrumentKey(found.instrument) : `? ${found.choices.map(instrumentKey).join(' | ')}`.trim();
}

/** The instrument itself; a test that asks for it knows that it is known. */
export function read(text: string, hints: Partial<Hints> = {}) {
  const found = recogniseInstrument(text, { on: ON, ...hints });
  if (found.kind === 'unknown') throw new Error(found.reason);
  return found;
}

/** Lines of `key < spelling < spelling`, as cases of a table. */
export function spellings(table: string): (readonly [spelling: string, key: string])[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [key = '', ...texts] = line.split(' < ').map((part) => part.replace(/^\s+/, ''));
      return texts.map((text) => [text, key] as const);
    });
}
