import { createHash, randomBytes } from 'node:crypto';

const IDLE_LIMIT = 12 * 3_600_000;

/** A browser that showed a valid code. */
export interface Session {
  readonly key: string;
  lastUsed: number;
}

/** Who may ask: tokens in cookies, named per port because browsers share the cookies of one address between all its ports. */
export class Sessions {
  readonly #open = new Map<string, Session>();
  readonly #now: () => number;
  readonly #cookie: string;
  constructor(port: number, now: () => number) {
    this.#now = now;
    this.#cookie = `roundtrip_${port}`;
  }

  /** Starts a session and gives the Set-Cookie line for it. */
  start(): string {
    const token = randomBytes(32).toString('base64url');
    const key = keyOf(token);
    this.#open.set(key, { key, lastUsed: this.#now() });
    return `${this.#cookie}=${token}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** The session of a Cookie header; being asked for counts as use. */
  find(header: string | undefined): Session | undefined {
    // Another program on this address can add a cookie of the same name: any valid one of them will do.
    for (const token of this.#tokens(header)) {
      const session = this.#open.get(keyOf(token));
      if (!session || !this.isAlive(session)) continue;
      session.lastUsed = this.#now();
      return session;
    }
    return undefined;
  }

  /** Forgets it when nobody has used it for half a day. */
  isAlive(session: Session): boolean {
    if (this.#now() - session.lastUsed < IDLE_LIMIT) return true;
    this.#open.delete(session.key);
    return false;
  }

  #tokens(header = ''): string[] {
    const start = `${this.#cookie}=`;
    return header
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part.startsWith(start))
      .map((part) => part.slice(start.length))
      .slice(0, 8);
  }
}

/** Looked up by hash, so that the time of the search says nothing about the token. */
const keyOf = (token: string): string => createHash('sha256').update(token).digest('hex');
