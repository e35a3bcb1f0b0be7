import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compareExpected } from './compare-expected.ts';
import { importInto } from './import-into.ts';

/**
 * `npm run corpus -- DIR [--expected DIR]`: imports every file of a folder into a journal of its own, and compares what came of it
 * with what others have computed.
 */
const { dir, expected } = readArguments(process.argv.slice(2));
const MOST_TOLD = 10;
const results = [];
for (const path of filesIn(dir)) {
  const name = relative(dir, path);
  const imported = await importInto(path);
  const differences = expected === null ? null : compareExpected(expectedOf(expected, name), imported);
  results.push({ name, imported, differences });
  console.log(line(name, imported, differences));
  for (const difference of (differences ?? []).slice(0, MOST_TOLD)) console.log(`    ${difference}`);
}
const bad = results.filter(({ imported, differences }) => imported.failed !== null || (differences ?? []).length > 0);
const compared = results.filter(({ differences }) => differences !== null);
console.log(
  `${results.length} files, ${results.filter(({ imported }) => imported.format !== null).length} recognised, ` +
    `${compared.filter(({ differences }) => differences?.length === 0).length} of ${compared.length} as expected, ${bad.length} wrong`,
);
process.exit(bad.length > 0 ? 1 : 0);

function line(
  name: string,
  { failed, format, status, counts, kinds }: Awaited<ReturnType<typeof importInto>>,
  differences: string[] | null,
): string {
  if (failed !== null) return `${name}: failed: ${failed}`;
  const verdict = differences === null ? '' : differences.length === 0 ? ', as expected' : ', NOT as expected';
  const unknown = kinds.filter(({ status: is }) => is === 'unknown').map(({ what, count }) => `${count} x ${what}`);
  return (
    `${name}: ${format ?? status}, ${counts.fills} fills, ${counts.cash} cash, ${counts.actions} actions, ${counts.orders} orders, ` +
    `${counts.skipped} skipped, ${counts.unknown} unknown, ${counts.problems} problems${verdict}${unknown.length > 0 ? ` (unknown: ${unknown.join(', ')})` : ''}`
  );
}

function expectedOf(folder: string, name: string): string | null {
  const path = join(folder, `${name.replaceAll('/', '__')}.json`);
  return statSync(path, { throwIfNoEntry: false }) ? readFileSync(path, 'utf8') : null;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'expected' ? [] : filesIn(path);
      return /\.md$|^SHA256SUMS$/.test(entry.name) ? [] : [path];
    });
}

function readArguments(argv: readonly string[]): { dir: string; expected: string | null } {
  const at = argv.indexOf('--expected');
  const [dir] = argv.filter((_, place) => at < 0 || (place !== at && place !== at + 1));
  if (dir === undefined || (at >= 0 && argv[at + 1] === undefined)) {
    console.error('Name the folder of the files: npm run corpus -- DIR [--expected DIR]');
    process.exit(2);
  }
  return { dir, expected: at < 0 ? null : (argv[at + 1] as string) };
}
