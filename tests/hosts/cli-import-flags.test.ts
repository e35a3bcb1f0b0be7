import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tradezero } from '../support/importing-journal.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const ONE = tradezero({ side: 'B' }, { side: 'S', at: '10:00:00' });
const NEXT = tradezero({ side: 'B', day: '03/05/2024', symbol: 'BETA' });
const TWO_ACCOUNTS = tradezero({ side: 'B' }, { side: 'B', account: 'TZ888' });
const ZONELESS = [
  'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection',
  'MES 03-25,Buy,2,5100.25,1/14/2025 9:31:05 AM,e1,Entry,2 L,o1,Entry,$1.24,1,ABC123,Live',
].join('\n');

test('one new account takes several files', () => {
  const { run, write, accounts } = terminal();
  const answer = run('import', write('a.csv', ONE), write('b.csv', NEXT), '--account', 'New', '--json');
  expect(JSON.parse(answer.out).files).toMatchObject([
    { status: 'imported', message: null, accounts: ['New'], counts: { new: 2 } },
    { status: 'imported', message: null, accounts: ['New'], counts: { new: 1 } },
  ]);
  expect([answer.code, accounts()]).toEqual([0, ['New']]);
});

test('one new account takes a file of two accounts', () => {
  const { run, write, accounts } = terminal();
  const answer = run('import', write('two.csv', TWO_ACCOUNTS), '--account', 'New', '--json');
  expect(JSON.parse(answer.out).files).toMatchObject([{ status: 'imported', accounts: ['New', 'New'], counts: { new: 2 } }]);
  expect(accounts()).toEqual(['New']);
});

test('a folder is said to be one', () => {
  const { run, folder } = terminal();
  expect(run('import', folder)).toMatchObject({
    code: 1,
    out: expect.stringContaining(`\n  ${folder} is a folder. Name the files in it.\n`),
  });
});

test('a format that the file does not have is a failure', () => {
  const { run, write } = terminal();
  const path = write('a.csv', ONE);
  const message = 'Nothing in this file can be read as metatrader4-statement. Leave --format out, or name another.';
  for (const trial of [[], ['--dry-run']]) {
    const answer = run('import', path, '--format', 'metatrader4-statement', '--json', ...trial);
    expect([answer.code, JSON.parse(answer.out).files]).toMatchObject([1, [{ status: 'failed', message, import: null }]]);
  }
  expect(run('import', path, '--format', 'tradezero-trades').code).toBe(0);
  expect(run('import', path, '--format', 'tradezero-trades')).toMatchObject({ code: 0, out: expect.stringContaining('nothing new') });
});

test('what is not stored yet would be new, and a question names its flag', () => {
  const { run, write } = terminal();
  const asked = run('import', write('grid.csv', ZONELESS)).out;
  expect(asked).toMatch(/: needs answers as \S+, 1 would be new, 0 stored already,/);
  expect(asked).toMatch(/^ {2}\? zone: .*\. Say so with --zone ZONE\.$/m);
  const path = write('a.csv', ONE);
  expect(run('import', path, '--dry-run').out).toMatch(/: ready as \S+, 2 would be new,/);
  expect(run('import', path).out).toMatch(/: imported as \S+, 2 new,/);
});

test('a file for an archived account says how it goes on', () => {
  const { run, write, accounts } = terminal();
  run('import', write('a.csv', ONE), '--account', 'Old');
  run('accounts', 'archive', 'Old');
  const path = write('b.csv', NEXT);
  expect(run('import', path)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/\? account: “Old” is archived: .* Take it out of the archive, .* Say so with --account NAME\./),
  });
  expect(run('import', path, '--account', 'Old')).toMatchObject({ code: 1, out: expect.stringMatching(/“Old” is archived/) });
  expect(run('import', path, '--account', 'Other').code).toBe(0);
  expect(accounts()).toEqual(['Other', 'Old']);
});

function terminal() {
  const [home, folder] = [tempFolder(), tempFolder()];
  const run = (...words: string[]) => runCli(words, { home });
  return {
    folder,
    run,
    accounts: (): string[] => JSON.parse(run('accounts', '--json').out).accounts.map(({ name }: { name: string }) => name),
    write(name: string, text: string): string {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
  };
}
