const MILLION = 1_000_000;

/** Cells of a million characters, of the shapes that patterns with two open ends go through again and again. */
export const ENDLESS_CELLS = {
  digits: `${'1'.repeat(MILLION)}!`,
  spaces: `a${' '.repeat(MILLION)}b`,
  capitals: `${'A'.repeat(MILLION)}!`,
  brackets: `${'('.repeat(MILLION)}!`,
  points: `${'1.,'.repeat(MILLION / 3)}x`,
  words: `${'stop 2025-03-10 '.repeat(MILLION / 16)}@`,
} as const;
