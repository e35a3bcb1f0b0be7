/** What the table calls the row it is on. */
export const rowId = (place: number): string => `trade-${place}`;
