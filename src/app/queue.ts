/** One at a time, in the order asked for. */
export interface Queue {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves once everything asked for so far has ended. */
  idle(): Promise<void>;
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const result = last.then(work);
      last = result.catch(() => {});
      return result;
    },
    async idle() {
      await last;
    },
  };
}
