import type { Problem, ProblemCode } from '../facts.ts';

/** A row that could not be read, in words with the cell in them. */
export const problem = (row: number, code: ProblemCode, message: string): Problem => ({ type: 'problem', row, code, message });

export const badNumber = (row: number, column: string, cell: string) =>
  problem(row, 'bad_number', `${column} says “${shown(cell)}”, which is not a number. The row was left out.`);
export const badDate = (row: number, column: string, cell: string) =>
  problem(row, 'bad_date', `${column} says “${shown(cell)}”, which is not a date that exists. The row was left out.`);
export const badSide = (row: number, column: string, cell: string) =>
  problem(row, 'bad_side', `${column} says “${shown(cell)}”, which is neither buy nor sell. The row was left out.`);
export const noSymbol = (row: number) => problem(row, 'no_symbol', 'No symbol. The row was left out.');
export const noRatio = (row: number, symbol: string, quantity: string) =>
  problem(
    row,
    'incomplete',
    `A split changed ${shown(symbol)} by ${quantity}, and the file does not say from how many. Import the history before it, or enter the split by hand.`,
  );

const shown = (cell: string) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
