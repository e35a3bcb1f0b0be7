import type { Mistake, Setup } from './playbook.ts';
import { MISTAKES } from './playbook.ts';
import type { Random } from './random.ts';

export interface Outcome {
  /** The result over the planned risk. */
  readonly r: number;
  readonly mistake: Mistake | null;
}
export type Edge = (setup: Setup, at: number) => Outcome;

/** Two bad stretches of a few weeks, in parts of the whole time: less is won in them, and more is done wrong. */
const SLUMPS = [
  [0.22, 0.3],
  [0.61, 0.68],
] as const;

export function isSlump(at: number, start: number, end: number): boolean {
  const part = (at - start) / (end - start);
  return SLUMPS.some(([from, to]) => part >= from && part < to);
}

/** Small losses, a few large ones; wins of all sizes, a few very large: what real results look like. */
export function createEdge(random: Random, start: number, end: number): Edge {
  return (setup, at) => {
    const slump = isSlump(at, start, end);
    const r = random.chance(0.05) ? random.normal() * 0.04 : random.chance(setup.wins - (slump ? 0.16 : 0)) ? win(setup) : loss();
    const mistake = random.chance(slump ? 0.34 : 0.16) ? random.pick(MISTAKES) : null;
    return { r: mistake ? spoil(r, mistake) : r, mistake };
  };

  function win({ win: mean }: Setup): number {
    const size = 0.2 + (mean - 0.2) * -Math.log(1 - random.next() * 0.995);
    return random.chance(0.03) ? size * random.int(2, 4) : size;
  }
  function loss(): number {
    return random.chance(0.72) ? -1 - random.next() * 0.08 : -0.25 - random.next() * 0.7;
  }
  function spoil(r: number, mistake: Mistake): number {
    switch (mistake) {
      case 'Moved the stop':
        return r < 0 ? r * (1.3 + random.next() * 1.4) : r;
      case 'Cut the winner':
        return Math.min(r, 0.2 + random.next() * 0.3);
      case 'Chased the entry':
        return r - 0.25;
      case 'Too large':
        return r * 1.6;
      case 'Revenge trade':
        return r - 0.15;
    }
  }
}
