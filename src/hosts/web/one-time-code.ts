import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const LIFETIME = 60_000;

/** The code in the link that the terminal shows: one at a time, for one use, for a minute. Only its hash is kept. */
export class OneTimeCode {
  readonly #now: () => number;
  #open: { hash: Buffer; until: number } | undefined;
  constructor(now: () => number) {
    this.#now = now;
  }

  /** A new code; the one before it stops working. */
  issue(): string {
    const code = randomBytes(32).toString('base64url');
    this.#open = { hash: hashOf(code), until: this.#now() + LIFETIME };
    return code;
  }

  /** True once. A wrong guess does not spend the right code: with 256 bits nobody guesses. */
  redeem(code: string): boolean {
    const open = this.#open;
    if (!open || this.#now() >= open.until || !timingSafeEqual(open.hash, hashOf(code))) return false;
    this.#open = undefined;
    return true;
  }
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
