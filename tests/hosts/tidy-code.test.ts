import { existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tidyCode } from '../../src/hosts/tidy-code.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The kept code of some versions of Node, of that many bytes each. */
function kept(...sizes: number[]): string {
  const folder = join(tempFolder(), 'cache');
  for (const [version, size] of sizes.entries()) {
    const inside = join(folder, `v24.${version}`);
    mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, 'code'), '');
    truncateSync(join(inside, 'code'), size);
  }
  return folder;
}

test('kept code stays until it is too much, and then all of it goes', () => {
  const [few, many] = [kept(3_000_000, 3_000_000), kept(...Array<number>(25).fill(3_000_000))];
  for (const folder of [few, many]) tidyCode(folder);
  expect([existsSync(few), existsSync(many)]).toEqual([true, false]);
});

test('nothing kept is nothing to tidy', () => {
  expect(() => tidyCode(join(tempFolder(), 'none'))).not.toThrow();
});
