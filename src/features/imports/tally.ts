/** Counts how often each digest of 32 hex digits came. A file may have a million: each takes twenty bytes here, in a map ten times that. */
export function createTally(): (digest: string) => number {
  let slots = 1024;
  let used = 0;
  let digests = new Uint32Array(slots * WORDS);
  let counts = new Uint32Array(slots);
  const wanted = new Uint32Array(WORDS);

  return (digest) => {
    if (used * 3 > slots * 2) grow();
    for (let word = 0; word < WORDS; word++) wanted[word] = Number.parseInt(digest.slice(word * 8, word * 8 + 8), 16);
    const slot = slotOf(wanted, 0);
    if (counts[slot] === 0) {
      used++;
      digests.set(wanted, slot * WORDS);
    }
    counts[slot] = (counts[slot] as number) + 1;
    return counts[slot] as number;
  };

  /** Its own, or the free one where it belongs. */
  function slotOf(of: Uint32Array, from: number): number {
    let slot = (of[from] as number) % slots;
    while (counts[slot] !== 0 && !isAt(slot, of, from)) slot = slot + 1 === slots ? 0 : slot + 1;
    return slot;
  }

  function isAt(slot: number, of: Uint32Array, from: number): boolean {
    for (let word = 0; word < WORDS; word++) if (digests[slot * WORDS + word] !== of[from + word]) return false;
    return true;
  }

  function grow(): void {
    const [oldDigests, oldCounts] = [digests, counts];
    slots *= 2;
    digests = new Uint32Array(slots * WORDS);
    counts = new Uint32Array(slots);
    oldCounts.forEach((count, old) => {
      if (count === 0) return;
      const slot = slotOf(oldDigests, old * WORDS);
      digests.set(oldDigests.subarray(old * WORDS, (old + 1) * WORDS), slot * WORDS);
      counts[slot] = count;
    });
  }
}

const WORDS = 4;
