import type { OutputOf } from '../contract/call.ts';
import { AppError } from '../contract/errors.ts';
import type { ledger } from '../contract/ledger.ts';

/** Calls it once, so much later, unless it is stopped before. */
export type Later = (ms: number, run: () => void) => () => void;

/** Once the first pages have their answers. */
const FIRST_MS = 5_000;
const EVERY_MS = 6 * 60 * 60_000;

interface KeepVerifiedOptions {
  verify(): Promise<OutputOf<typeof ledger.verify>>;
  tell(trouble: AppError): void;
  later?: Later;
}

/** Has everything derived compared with the fills, soon after the start and every six hours. It should never find anything. */
export function keepVerified({ verify, tell, later = laterForReal }: KeepVerifiedOptions): () => void {
  let stopped = false;
  let stopWaiting = later(FIRST_MS, run);
  return () => {
    stopped = true;
    stopWaiting();
  };

  async function run(): Promise<void> {
    try {
      const { found } = await verify();
      if (found > 0) tell(repaired(found));
    } catch (error) {
      if (!stopped && error instanceof AppError && !QUIET.has(error.code)) tell(error);
    }
    if (!stopped) stopWaiting = later(EVERY_MS, run);
  }
}

/** Somebody wanted it so, or it is told elsewhere. */
const QUIET = new Set<AppError['code']>(['cancelled', 'disconnected', 'thread_crashed']);

const repaired = (found: number) =>
  new AppError(
    'internal',
    `${found === 1 ? 'One figure was' : `${found} figures were`} not what the fills say. Roundtrip has built all of them anew; fills and notes were not touched. The log has the details.`,
    { found },
  );

const laterForReal: Later = (ms, run) => {
  const timer = setTimeout(run, ms).unref();
  return () => clearTimeout(timer);
};
