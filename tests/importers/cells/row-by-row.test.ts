import { expect, it } from 'vitest';
import { BadCell } from '../../../src/importers/cells/bad-cell.ts';
import { numberIn } from '../../../src/importers/cells/cell-readers.ts';
import { rowByRow } from '../../../src/importers/cells/row-by-row.ts';
import { times } from '../../../src/importers/cells/sums.ts';
import type { Found } from '../../../src/importers/facts.ts';
import type { Row } from '../../../src/importers/source.ts';
import { foundLines } from '../../support/found-lines.ts';

const ROWS: readonly Row[] = ['1', 'two', '999999999999999999', '4'].map((cell, at) => ({ row: at + 2, cells: [cell] }));

it('a row that cannot be read is a problem, and the rest goes on', () => {
  const squared = ({ row, cells: [cell = ''] }: Row): Found[] => {
    const number = numberIn('Units', cell);
    return [{ type: 'unknown', row, what: times(number, number) }];
  };
  expect(foundLines([...rowByRow(ROWS, squared)])).toEqual([
    '2 unknown 1',
    '3 bad_number: Units says “two”, which is not a number. The row was left out.',
    '4 bad_number: Its numbers are too large or too small to reckon with. The row was left out.',
    '5 unknown 16',
  ]);
});

it('what a row said before it broke off is left out with it', () => {
  const half = ({ row }: Row): Found[] => {
    if (row === 3) throw new BadCell({ code: 'incomplete', message: 'Half.' });
    return [{ type: 'unknown', row, what: 'whole' }];
  };
  expect(foundLines([...rowByRow(ROWS.slice(0, 3), half)])).toEqual(['2 unknown whole', '3 incomplete: Half.', '4 unknown whole']);
});

it('a mistake of ours is no bad cell', () => {
  const broken = (): Found[] => {
    throw new TypeError('ours');
  };
  expect(() => [...rowByRow(ROWS, broken)]).toThrow('ours');
});
