import { expect, it } from 'vitest';
import { Holdings } from '../../../src/importers/cells/holdings.ts';

it('knows what was held before a day, whatever the order of the file', () => {
  const holdings = new Holdings();
  holdings.move('ACME', '2024-03-02', '-4');
  holdings.move('ACME', '2024-03-01', '10');
  holdings.move('OTHER', '2024-03-01', '1.5');
  expect(holdings.before('ACME', '2024-03-01')).toBe('0');
  expect(holdings.before('ACME', '2024-03-02')).toBe('10');
  expect(holdings.ever('ACME')).toBe('6');
  expect(holdings.ever('NONE')).toBe('0');
  holdings.move('ACME', '2024-03-02', '1');
  expect(holdings.before('ACME', '2024-03-03')).toBe('7');
});
