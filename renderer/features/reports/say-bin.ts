interface Bin {
  readonly from: number | null;
  readonly to: number | null;
}

/** "−1 R to −0.5 R" */
export function sayBin({ from, to }: Bin, write: (value: number) => string): string {
  if (from === null) return to === null ? 'All' : `Below ${write(to)}`;
  return to === null ? `${write(from)} and more` : `${write(from)} to ${write(to)}`;
}
