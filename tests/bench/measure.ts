export interface Bench {
  name: string;
  goal: number;
  repeats: number;
  /** Asserts that both do the same, then gives both. */
  prepare(): Promise<{ candidate: () => Promise<void> | void; limit: () => Promise<void> | void; end(): Promise<void> | void }>;
}

/** What is not one candidate against one limit: it measures itself, and says what it found. */
export interface Trial {
  name: string;
  run(): Promise<Finding[]>;
}
export interface Finding {
  isGood: boolean;
  says: string;
}

export async function measure({ prepare, repeats }: Bench): Promise<{ ratio: number; candidate: number; limit: number }> {
  const { candidate, limit, end } = await prepare();
  const [a = Number.NaN, b = Number.NaN] = await medians([candidate, limit], repeats);
  await end();
  return { ratio: a / b, candidate: a, limit: b };
}

/** Takes turns, so that whatever the machine does meanwhile meets all. */
export async function medians(works: readonly (() => Promise<void> | void)[], repeats: number): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round < repeats + 2; round++) {
    for (const [which, work] of works.entries()) {
      globalThis.gc?.();
      const start = performance.now();
      await work();
      if (round >= 2) times[which]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
