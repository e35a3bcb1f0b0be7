export interface Bench {
  name: string;
  goal: number;
  repeats: number;
  /** Asserts that both do the same, then gives both. */
  prepare(): Promise<{ candidate: () => Promise<void> | void; limit: () => Promise<void> | void; end(): Promise<void> | void }>;
}

/** Alternates the two, so that whatever the machine does meanwhile meets both. */
export async function measure({ prepare, repeats }: Bench): Promise<{ ratio: number; candidate: number; limit: number }> {
  const { candidate, limit, end } = await prepare();
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < repeats + 2; round++) {
    for (const [which, work] of [candidate, limit].entries()) {
      globalThis.gc?.();
      const start = performance.now();
      await work();
      if (round >= 2) times[which as 0 | 1].push(performance.now() - start);
    }
  }
  await end();
  const [a, b] = [median(times[0]), median(times[1])];
  return { ratio: a / b, candidate: a, limit: b };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
