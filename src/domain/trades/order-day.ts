import type { Leg } from './leg.ts';

export interface Needs {
  /** Whether it may only close (or take from a pool) and what that takes is not there yet. */
  lacks(leg: Leg): boolean;
  /** Whether it may wait for what the hours of its day bring. */
  mayWait(leg: Leg): boolean;
  /** What it may take from, and what it may give to: keys of queues. */
  takes(leg: Leg): string | null;
  gives(leg: Leg): string | null;
  /** While those wait: where a position begins or ends then, nothing may cut them apart. */
  place(leg: Leg, waiting: readonly Leg[]): void;
}

/**
 * Places the legs of one day without hours: what closes waits for what opens it, as long as something of that day still can. All
 * else keeps its order, and so do those that wait for the same. Gives those that wait on, for what is known by the hour.
 */
export function orderDay(legs: readonly Leg[], { lacks, mayWait, takes, gives, place }: Needs): Leg[] {
  const lastGiver = lastGivers(legs, takes, gives);
  const waiting = new Map<string, { readonly legs: Leg[]; next: number }>();
  legs.forEach((leg, at) => {
    const need = takes(leg);
    const queue = need === null ? undefined : waiting.get(need);
    if (queue) queue.legs.push(leg);
    else if (need !== null && lacks(leg) && (mayWait(leg) || (lastGiver.get(need) ?? -1) > at)) waiting.set(need, { legs: [leg], next: 0 });
    else {
      place(leg, heads());
      while (serveOne());
    }
  });
  const rest = new Set([...waiting.values()].flatMap((queue) => queue.legs.slice(queue.next)));
  for (const leg of legs) if (rest.has(leg) && !mayWait(leg)) place(leg, []);
  return legs.filter((leg) => rest.has(leg) && mayWait(leg));

  function serveOne(): boolean {
    for (const [need, queue] of waiting) {
      const next = queue.legs[queue.next] as Leg;
      if (lacks(next)) continue;
      queue.next++;
      if (queue.next === queue.legs.length) waiting.delete(need);
      place(next, heads());
      return true;
    }
    return false;
  }

  function heads(): Leg[] {
    return waiting.size === 0 ? NONE : [...waiting.values()].map((queue) => queue.legs[queue.next] as Leg);
  }
}

const NONE: Leg[] = [];

/** Where the last leg stands that gives something; one that itself waits for a pool gives no earlier than the pool is filled. */
function lastGivers(legs: readonly Leg[], takes: Needs['takes'], gives: Needs['gives']): Map<string, number> {
  const last = new Map<string, number>();
  const note = (leg: Leg, at: number) => {
    const key = gives(leg);
    if (key !== null) last.set(key, Math.max(at, last.get(key) ?? -1));
  };
  legs.forEach(note);
  legs.forEach((leg) => {
    if (leg.kind === 'transform_in') note(leg, last.get(takes(leg) ?? '') ?? -1);
  });
  return last;
}
