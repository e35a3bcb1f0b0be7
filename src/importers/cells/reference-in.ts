import { BadCell } from './bad-cell.ts';

/** The broker's number of something, which must be there. For rowByRow. */
export function referenceIn(column: string, cell: string): string {
  if (cell === '') throw new BadCell({ code: 'incomplete', message: `${column} is empty. The row was left out.` });
  return cell;
}
