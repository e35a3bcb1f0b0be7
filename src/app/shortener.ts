/**
 * Has the log of a job shortened after the answer and the news of it, and again later and later while somebody is reading what is in it. What
 * fails is left: on a disk that is full the log stays as it is.
 */
export function createShortener(shorten: () => Promise<boolean>) {
  let waiting: { readonly timer: NodeJS.Timeout; readonly wait: number } | undefined;
  let isStopped = false;

  function after(wait: number): void {
    const timer = setTimeout(async () => {
      waiting = undefined;
      const isShort = await shorten().catch(() => true);
      if (!isShort && !isStopped && !waiting) after(Math.min(LONGEST_MS, 2 * wait));
    }, wait);
    waiting = { timer, wait };
  }

  return {
    /** A job just wrote: whoever waits long by now begins anew. */
    soon(): void {
      if (isStopped || waiting?.wait === SOON_MS) return;
      clearTimeout(waiting?.timer);
      after(SOON_MS);
    },
    stop(): void {
      isStopped = true;
      clearTimeout(waiting?.timer);
    },
  };
}

/** More than news waits. */
const SOON_MS = 200;
const LONGEST_MS = 30_000;
