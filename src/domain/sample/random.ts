/** Chance that comes out the same each time: a sample journal is the same for everybody. */
export interface Random {
  /** From 0, below 1. */
  next(): number;
  /** Both included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(of: readonly T[]): T;
  /** Around 0, most of them within 1. */
  normal(): number;
  /** So many hex digits. */
  hex(digits: number): string;
}

/** Three shifts walk through all 32-bit numbers but 0; the multiplication hides their pattern in the high bits. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) ^ 0x2545f491 || 1;

  function bits(): number {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.imul(state, 0x9e3779b1) >>> 0;
  }
  const next = () => bits() / 2 ** 32;
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: <T>(of: readonly T[]) => of[int(0, of.length - 1)] as T,
    normal: () => next() + next() + next() + next() + next() + next() - (next() + next() + next() + next() + next() + next()),
    hex(digits) {
      let text = '';
      while (text.length < digits) text += bits().toString(16).padStart(8, '0');
      return text.slice(0, digits);
    },
  };
}
