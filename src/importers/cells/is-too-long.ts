/** No number, date or word of a side is that long; whoever looks closer at such a cell may never come to an end. */
export const isTooLong = (cell: string): boolean => cell.length > LONGEST && cell.trim().length > LONGEST;

const LONGEST = 100;
