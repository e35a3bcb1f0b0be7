import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tradezero } from '../support/importing-journal.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { startWebHost } from '../support/web-host.ts';

const DAY = tradezero({ side: 'B' }, { side: 'S', at: '10:00:00', price: 11 });
const NINJATRADER = [
  'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection',
  'MES 03-25,Buy,2,5100.25,1/14/2025 9:31:05 AM,e1,Entry,2 L,o1,Entry,$1.24,1,ABC123,Live',
].join('\n');

test('files are imported one by one; scripts learn everything, and that one of them failed', () => {
  const { run, write } = terminal();
  const [good, bad, none] = [write('day.csv', DAY), write('other.csv', 'a,b\n1,2'), join(tempFolder(), 'none.csv')];
  const answer = run('import', good, bad, none, '--json');
  expect(answer.code).toBe(1);
  const { files } = JSON.parse(answer.out);
  expect(files.map(({ file, status }: { file: string; status: string }) => [file, status])).toEqual([
    [good, 'imported'],
    [bad, 'no_format'],
    [none, 'failed'],
  ]);
  expect(files[0]).toEqual({
    file: good,
    status: 'imported',
    message: null,
    format: 'tradezero-trades',
    accounts: ['TradeZero TZ777'],
    zone: 'America/New_York',
    counts: { rows: 2, fills: 2, new: 2, duplicate: 0, voided: 0, skipped: 0, problems: 0 },
    problems: [],
    questions: [],
    import: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect(files[2].message).toBe(`There is no file ${none}.`);
  expect(run('fills').out.split('\n')).toHaveLength(4);
});

test('a file imported twice is no failure, and brings nothing', () => {
  const { run, write } = terminal();
  const path = write('day.csv', DAY);
  expect(run('import', path)).toMatchObject({ code: 0, out: expect.stringContaining('imported as tradezero-trades, 2 new') });
  const again = run('import', path, '--json');
  expect(again.code).toBe(0);
  expect(JSON.parse(again.out).files).toMatchObject([{ status: 'nothing_new', import: null, counts: { new: 0, duplicate: 2 } }]);
});

test('what the broker took back is counted as such, tried and done', () => {
  const { run, write } = terminal();
  const head = '"Date","Action","Symbol","Description","Quantity","Price","Fees & Comm","Amount"';
  const row = (action: string, amount: string) => `"03/04/2024","${action}","ACME","ACME CORP","10","$10.00","","${amount}"`;
  run('import', write('Individual_XXX123_Transactions.csv', [head, row('Buy', '-$100.00')].join('\n')));
  const cancel = write('Individual_XXX123_Transactions.csv', [head, row('Cancel Buy', '$100.00')].join('\n'));
  const tried = run('import', cancel, '--dry-run', '--json');
  expect(JSON.parse(tried.out).files).toMatchObject([{ status: 'ready', counts: { new: 0, voided: 1, duplicate: 0, problems: 0 } }]);
  expect(run('import', cancel, '--dry-run').out).toContain(', 0 would be new, 1 would be taken back, 0 stored already,');
  expect(run('import', cancel).out).toContain(', 0 new, 1 taken back, 0 stored already,');
});

test('a dry run stores nothing', () => {
  const { run, write } = terminal();
  const seen = run('import', write('day.csv', DAY), '--dry-run', '--json');
  expect([seen.code, JSON.parse(seen.out).files[0]]).toMatchObject([0, { status: 'ready', counts: { new: 2 }, import: null }]);
  expect(run('fills').out).toBe('No fills yet.\n');
});

test('a bad row is told with its number, and the others are taken', () => {
  const { run, write } = terminal();
  const answer = run('import', write('day.csv', DAY.replace('S,ACME,100', 'S,ACME,many')), '--json');
  expect(JSON.parse(answer.out).files).toMatchObject([
    {
      status: 'imported',
      counts: { new: 1, problems: 1 },
      problems: [{ row: 3, code: 'bad_number', message: expect.stringMatching(/\.$/) }],
    },
  ]);
});

test('what a file does not say is asked for, and answered by a flag', () => {
  const { run, write } = terminal();
  const path = write('grid.csv', NINJATRADER);
  const asked = run('import', path, '--json');
  expect(asked.code).toBe(1);
  expect(JSON.parse(asked.out).files).toMatchObject([
    { status: 'needs_answers', questions: [expect.stringMatching(/^zone: /)], import: null },
  ]);
  const told = run('import', path, '--zone', 'America/New_York', '--account', 'My futures', '--json');
  expect(told.code).toBe(0);
  expect(JSON.parse(told.out).files).toMatchObject([{ status: 'imported', zone: 'America/New_York', accounts: ['My futures'] }]);
  expect(run('import', path, '--format', 'nothing-such').code).toBe(1);
  expect(run('import', path, '--zone', 'Nowhere/City', '--json').code).toBe(1);
});

test('formats are listed', () => {
  const { run } = terminal();
  const { formats } = JSON.parse(run('formats', '--json').out);
  expect(formats).toContainEqual({
    id: 'tradezero-trades',
    label: 'TradeZero, trades',
    broker: 'tradezero',
    verified: 'sample',
    holds: 'fills',
  });
  expect(run('formats').out).toMatch(/^ID +FORMAT +HOLDS/);
});

test('a journal that is open elsewhere takes the file through its owner', async () => {
  const { run, write, home } = terminal();
  const host = await startWebHost({ home });
  onTestFinished(host.stop);
  const answer = run('import', write('day.csv', DAY), '--json');
  expect([answer.code, answer.err]).toEqual([0, '']);
  expect(JSON.parse(answer.out).files).toMatchObject([{ status: 'imported', counts: { new: 2 } }]);
});

function terminal() {
  const [home, files] = [tempFolder(), tempFolder()];
  return {
    home,
    run: (...words: string[]) => runCli(words, { home }),
    write(name: string, text: string): string {
      writeFileSync(join(files, name), text);
      return join(files, name);
    },
  };
}
