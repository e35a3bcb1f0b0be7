/** How many rows of so many px a card of that height has room for, under its head and what else stands in it. */
export const rowsThatFit = (high: number, row: number, taken: number): number =>
  Math.max(1, Math.floor((high * 24 - 10 - 2 - CARD_HEAD - taken) / row));

const CARD_HEAD = 36;
