import type { NamedInstrument } from '../facts.ts';

/** What the cell calls it, for an instrument that goes by a number. An empty cell calls it nothing. */
export const nameIn = (cell: string): Pick<NamedInstrument, 'name'> => (cell === '' ? {} : { name: cell });
