import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connect } from '../../src/db/connection.ts';

test('SQLite makes of a decimal text the number that we would make of it', () => {
  const sql = connect(':memory:', 'write');
  const cast = sql.prepare<[string], number>('SELECT CAST(? AS REAL)').pluck();
  const decimal = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.nat(12)).map(([digits, scale]) => {
    const all = String(digits).padStart(scale + 1, '0');
    return scale === 0 ? all : `${all.slice(0, -scale)}.${all.slice(-scale)}`;
  });
  fc.assert(
    fc.property(decimal, (text) => {
      expect(cast.get(text)).toBe(Number(text));
    }),
    { numRuns: 5000 },
  );
  sql.close();
});
