import { createRandom, type Random } from '../../../../src/domain/sample/random.ts';

/** Chance that comes again with its seed, in the words of whoever spoils files. */
export class Chance {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = createRandom(seed);
  }

  /** From 0 up to, and without, `below`. */
  upTo(below: number): number {
    return this.#random.int(0, below - 1);
  }

  of<T>(things: readonly T[]): T {
    return this.#random.pick(things);
  }

  /** Mostly small, now and then as large as allowed. */
  size(most: number): number {
    return Math.ceil(most ** this.#random.next());
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.upTo(256));
  }
}
