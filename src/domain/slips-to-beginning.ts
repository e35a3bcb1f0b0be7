/**
 * How many slips lead from a word to the beginning of another: a letter left out, put in, another instead, or two exchanged.
 * Anything above `most` is `most + 1`.
 */
export function slipsToBeginning(word: string, other: string, most: number): number {
  const width = Math.min(other.length, word.length + most);
  let [before, row] = [new Array<number>(width + 1).fill(0), Array.from({ length: width + 1 }, (_, at) => at)];
  for (let y = 1; y <= word.length; y++) {
    const next = [y];
    for (let x = 1; x <= width; x++) {
      const same = word[y - 1] === other[x - 1];
      let least = Math.min((row[x] as number) + 1, (next[x - 1] as number) + 1, (row[x - 1] as number) + (same ? 0 : 1));
      if (y > 1 && x > 1 && word[y - 1] === other[x - 2] && word[y - 2] === other[x - 1])
        least = Math.min(least, (before[x - 2] as number) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(most + 1, ...row);
}
