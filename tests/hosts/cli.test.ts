import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '../../src/contract/errors.ts';
import { contract } from '../../src/contract/index.ts';
import { connect } from '../../src/db/connection.ts';
import { journalFile } from '../../src/db/open.ts';
import { allCalls } from '../../src/hosts/cli/all-calls.ts';
import { EXIT_CODES } from '../../src/hosts/cli/exit-codes.ts';
import { addFailedBackup } from '../support/add-failed-backup.ts';
import { digestOf } from '../support/digest.ts';
import { addAccount } from '../support/page-request.ts';
import { PATIENT } from '../support/patient.ts';
import { type CliOptions, runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('a call prints its answer as JSON, and nothing else', () => {
  const { run } = terminal();
  expect(run('call', 'accounts.list', '{}')).toEqual({ code: 0, out: '{\n  "accounts": []\n}\n', err: '' });
});

test('the input of a call comes from stdin when it is a dash', () => {
  const { home, run } = terminal();
  const { code, out } = runCli(['call', 'accounts.create', '-'], { home, input: JSON.stringify(addAccount.input) });
  expect([code, JSON.parse(out).name]).toEqual([0, 'Planted']);
  expect(run('accounts').out).toContain('Planted');
});

test('accounts are added, shown and removed; undo and redo say what they did', () => {
  const { run } = terminal();
  expect(run('accounts').out).toMatch(/^No accounts yet/);
  expect(run('accounts', 'add', '--name', 'Müller & Söhne', '--preset', 'FUTURES', '--currency', 'EUR').out).toMatch(
    /^Added Müller & Söhne \(Futures, EUR\)/,
  );
  expect(run('accounts').out).toMatch(/^NAME +CURRENCY +CLASS +MODE +UID\nMüller & Söhne +EUR +futures +live +[0-9a-f]{32}\n$/);
  expect(run('accounts', 'remove', 'Müller & Söhne').out).toMatch(/^Removed Müller & Söhne/);
  expect(run('undo').out).toMatch(/^Undone: .*Müller & Söhne/);
  expect(run('accounts').out).toContain('Müller & Söhne');
  expect(run('redo').out).toMatch(/^Done again: .*Müller & Söhne/);
  const history = run('history', '--limit', '1').out.split('\n');
  expect([history[0], history[1], history.length]).toEqual([
    expect.stringMatching(/^WHEN +STATE +CHANGE$/),
    expect.stringContaining('Müller'),
    3,
  ]);
});

test('an archived account says so, stands last, and comes out again', () => {
  const { run, json } = terminal();
  for (const name of ['Alpha', 'Beta']) run('accounts', 'add', '--name', name, '--preset', 'usStocks');
  expect(run('accounts', 'archive', 'Alpha')).toMatchObject({ code: 0, out: 'Archived Alpha.\n' });
  expect(run('accounts').out).toMatch(/^Beta +USD +stocks +live +\w+\nAlpha +USD +stocks +live, archived +\w+$/m);
  expect(run('accounts', 'unarchive', 'Alpha').out).toBe('Out of the archive: Alpha.\n');
  expect(json('accounts').accounts).toMatchObject([{ name: 'Alpha', archived: false }, { name: 'Beta' }]);
  expect(run('accounts', 'archive', 'Gamma')).toMatchObject({ code: EXIT_CODES.not_found, out: '' });
});

test('an account goes by its UID too, and a name stands for one account only', () => {
  const { run, json } = terminal();
  const { uid } = json('accounts', 'add', '--name', 'Only', '--preset', 'futures');
  expect(run('accounts', 'add', '--name', 'Only', '--preset', 'options')).toMatchObject({ code: EXIT_CODES.conflict, out: '' });
  expect(run('accounts', 'remove', uid).code).toBe(0);
  expect(json('accounts').accounts).toEqual([]);
});

test.for([
  ['theme', 'dark', 'dark'],
  ['hideMoney', 'true', true],
  ['conventions.floor', '30', 30],
  ['conventions.riskFreeRate', '4.5', '4.5'],
  ['conventions.confidence', '99', '99'],
  ['conventions.breakeven.crypto.unit', 'r', 'r'],
  ['reportingZone', 'Europe/Prague', 'Europe/Prague'],
  ['reportingZone', 'null', null],
  ['locale', 'null', null],
] as const)('settings set %s %s', ([key, text, value]) => {
  const { run, json } = terminal();
  const before = json('settings');
  expect(run('settings', 'set', key, text)).toMatchObject({ code: 0, err: '', out: `${key} is ${value} now.\n` });
  const after = json('settings');
  const leaf = (settings: any) => key.split('.').reduce((inner, part) => inner[part], settings);
  expect(leaf(after)).toBe(value);
  expect(run('settings').out).toMatch(new RegExp(`^${key} +${value}$`, 'm'));
  expect(Object.keys(after)).toEqual(Object.keys(before));
});

test('a journal is created, used by its folder, opened for good, and moved', () => {
  const { home, run, json } = terminal();
  const cwd = tempFolder();
  expect(runCli(['journal', 'create', 'first'], { home, cwd }).out).toBe(`Started: ${join(cwd, 'first')}\n`);
  expect(runCli(['--journal', 'first', 'accounts', 'add', '--name', 'Here', '--preset', 'futures'], { home, cwd }).code).toBe(0);
  expect(run('journal', 'create', join(cwd, 'second')).code).toBe(0);
  expect(json('accounts').accounts).toEqual([]);
  expect(run('journal', 'open', join(cwd, 'first')).code).toBe(0);
  expect(json('accounts').accounts).toMatchObject([{ name: 'Here' }]);
  expect(run('journal', 'move', join(cwd, 'third')).out).toBe(`Moved to: ${join(cwd, 'third')}\n`);
  expect(existsSync(join(cwd, 'first'))).toBe(false);
  expect(json('accounts').accounts).toMatchObject([{ name: 'Here' }]);
});

test('--journal is for one time: the next call goes where it went before', () => {
  const { home, run, json } = terminal();
  run('accounts', 'add', '--name', 'Usual', '--preset', 'futures');
  const other = join(tempFolder(), 'other');
  run('journal', 'create', other);
  run('journal', 'open', join(home, 'journal'));
  expect(json('--journal', other, 'accounts').accounts).toEqual([]);
  expect(json('accounts').accounts).toMatchObject([{ name: 'Usual' }]);
});

test('a backup says where it is, and info where the journal is', () => {
  const { home, run, json } = terminal();
  const { file } = json('backup');
  expect(existsSync(file)).toBe(true);
  expect(run('info').out).toMatch(new RegExp(`^Folder +${join(home, 'journal')}\n`));
  expect(json('info').backups).toHaveLength(1);
});

test('work that failed is listed, done again by its number, or dismissed', () => {
  const { home, run, json } = terminal();
  expect(run('jobs').out).toBe('No work has failed.\n');
  addFailedBackup(join(home, 'journal'), 1);
  addFailedBackup(join(home, 'journal'), 2);
  expect(run('jobs').out).toMatch(/^NO +WHEN +WORK +WHY\n2 .* Backing up +The disk is full\.\n1 /);
  expect(run('jobs', 'retry', '2')).toMatchObject({ code: 0, out: 'Done. It is off the list.\n' });
  expect(json('info').backups).toHaveLength(1);
  expect(run('jobs', 'dismiss', '1').out).toBe('It is off the list. Nothing was done.\n');
  expect(json('jobs')).toEqual({ jobs: [] });
  expect(run('jobs', 'retry', '1')).toMatchObject({ code: EXIT_CODES.not_found, out: '' });
  expect(run('jobs', 'retry', 'all')).toMatchObject({ code: EXIT_CODES.invalid_input, out: '' });
});

test('verify says that all is what the fills say, or what differed and was built anew', () => {
  const { home, run, json } = terminal();
  const { uid: account } = json('accounts', 'add', '--name', 'Mine', '--preset', 'usStocks');
  const fill = {
    account,
    instrument: { symbol: 'AAPL', assetClass: 'stock' },
    side: 'buy',
    quantity: '10',
    price: '100',
    at: '2026-01-05',
  };
  expect(run('call', 'fills.add', JSON.stringify({ fills: [fill] })).code).toBe(0);
  expect(run('verify').out).toMatch(/^\d+ checked: all of it is what the fills say\.\n$/);
  const sql = connect(journalFile(join(home, 'journal')), 'write');
  sql.exec("UPDATE trade SET quantity = '11'");
  sql.close();
  expect(run('verify')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+ checked, 1 differed and were built anew:\nWHAT +WAS +IS\ntrade \w+ .*"11".*"10"/),
  });
  expect(json('verify')).toMatchObject({ found: 0, differences: [] });
});

test('the help names every verb, flag and call; --version is the version', () => {
  const { run } = terminal();
  const help = run('--help').out;
  for (const path of allCalls(contract).keys()) expect(help).toContain(`  ${path} `);
  for (const word of ['accounts add', 'settings set', 'undo', 'history', 'backup', 'journal move', '--journal DIR', '--json'])
    expect(help).toContain(word);
  expect(run().out).toBe(help);
  expect(run('help').out).toBe(help);
  expect(run('accounts', 'add', '--help').out).toContain('--preset PRESET');
  expect(run('--version').out.trim()).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
});

test('the help on a call is made from its schema', () => {
  const { run } = terminal();
  const help = run('help', 'accounts.create').out;
  expect(help).toContain('Add an account (command).');
  expect(help).toContain('  currency: text. Enter a currency code such as USD.');
  expect(help).toContain('  mode: one of live, evaluation, funded, paper, backtest');
  expect(help).toContain('  startingBalance: text, or null. Enter a number.');
  expect(help).toContain('  fees[].per: one of order, unit, percent');
  for (const field of Object.keys(contract.accounts.create.in.shape)) expect(help).toContain(`\n  ${field}: `);
  expect(run('help', 'history.list').out).toContain('  limit: a whole number from 1 to 500');
});

const BAD: readonly (readonly [name: string, words: readonly string[], code: number, sentence: RegExp])[] = [
  ['a misspelt verb', ['acounts'], 2, /does not know “acounts”\. Did you mean accounts\?/],
  ['a verb nobody knows', ['frobnicate'], 2, /does not know “frobnicate”\. roundtrip --help/],
  ['half a verb', ['journal'], 2, /does not know “journal”/],
  ['a misspelt second word', ['accounts', 'remov', 'X'], 2, /“remov” is one word too many .* Did you mean remove\?/],
  ['a word too many', ['accounts', 'list'], 2, /“list” is one word too many for “accounts”\. Try “roundtrip accounts”\./],
  ['a relative folder', ['call', 'host.openJournal', '{"folder":"mine"}'], 2, /^Enter a full path, such as/],
  ['a misspelt flag', ['--jurnal', '/x', 'accounts'], 2, /no flag --jurnal\. Did you mean --journal\?/],
  ['a flag without its value', ['accounts', '--journal'], 2, /--journal needs a value/],
  ['a switch with a value', ['accounts', '--json=yes'], 2, /--json takes no value/],
  ['a flag of another verb', ['accounts', '--preset', 'futures'], 2, /“accounts” has no flag --preset/],
  ['a flag named as what every object has', ['--constructor', 'x'], 2, /no flag --constructor/],
  ['too few words', ['settings', 'set', 'theme'], 2, /roundtrip settings set SETTING VALUE/],
  ['an account without a name', ['accounts', 'add', '--preset', 'futures'], 2, /needs --name/],
  ['an account with an empty name', ['accounts', 'add', '--name', ' ', '--preset', 'futures'], 2, /name: Enter a name/],
  ['a preset nobody knows', ['accounts', 'add', '--name', 'X', '--preset', 'future'], 2, /Did you mean futures\?/],
  [
    'a currency that is none',
    ['accounts', 'add', '--name', 'X', '--preset', 'futures', '--currency', 'dollars'],
    2,
    /currency: Enter a currency code/,
  ],
  ['an account that is not there', ['accounts', 'remove', 'Nobody'], 3, /no account “Nobody”/],
  ['a setting nobody knows', ['settings', 'set', 'them', 'dark'], 2, /no setting “them”\. Did you mean theme\?/],
  ['a setting that is a group', ['settings', 'set', 'conventions', '{}'], 2, /no setting “conventions”/],
  ['a setting of the prototype', ['settings', 'set', 'constructor.name', 'x'], 2, /no setting “constructor\.name”/],
  ['a value that does not fit', ['settings', 'set', 'theme', 'pink'], 2, /^theme: .*\. Nothing was changed\./],
  ['nothing to undo', ['undo'], 5, /nothing to undo/i],
  ['a limit of 0', ['history', '--limit', '0'], 2, /--limit needs a number/],
  ['a misspelt call', ['call', 'acounts.list'], 2, /no call named “acounts\.list”\. Did you mean accounts\.list\?/],
  ['a call of the prototype', ['call', 'constructor.name'], 2, /no call named/],
  ['a call named __proto__', ['call', '__proto__.toString', '{}'], 2, /no call named/],
  ['half of JSON', ['call', 'accounts.list', '{'], 2, /not JSON/],
  ['JSON that is no object', ['call', 'accounts.list', '7'], 2, /./],
  ['a wrong type', ['call', 'accounts.get', '{"uid":7}'], 2, /^uid: /],
  ['an extra key', ['call', 'accounts.list', '{"all":true}'], 2, /all/],
  ['__proto__ in the input', ['call', 'accounts.list', '{"__proto__":{"x":1}}'], 2, /./],
  ['__proto__ in the changes', ['call', 'settings.update', '{"__proto__":{"theme":"dark"}}'], 2, /./],
  ['constructor in the input', ['call', 'accounts.list', '{"constructor":{"prototype":{}}}'], 2, /constructor/],
  ['a dialog where there is none', ['call', 'host.chooseFolder', '{"title":"x"}'], 7, /desktop/],
  ['a journal that is not there', ['--journal', '/nowhere/at/all', 'accounts'], 14, /\/nowhere\/at\/all/],
  ['a new journal in a full folder', ['journal', 'create', '/'], 15, /not empty/],
  ['help on nothing', ['help', 'accounts.lst'], 3, /Did you mean accounts\.list\?/],
];

test('whatever is wrong: one sentence on stderr, its exit code, and the journal as it was', () => {
  const { home, run } = terminal();
  run('accounts');
  const journal = connect(join(home, 'journal', 'journal.sqlite'), 'read');
  const before = digestOf(journal);
  for (const [name, words, code, sentence] of BAD) {
    const answer = run(...words);
    expect.soft([answer.code, answer.out], name).toEqual([code, '']);
    expect.soft(answer.err, name).toMatch(sentence);
    expect.soft(answer.err, name).toMatch(/^[^\n]{5,400}\n$/);
    expect.soft(answer.err, name).not.toMatch(/\.js:\d|Error:/);
  }
  expect(digestOf(journal)).toBe(before);
  journal.close();
});

test.for([
  ['10 MB of text in a field', JSON.stringify({ ...addAccount.input, name: 'x'.repeat(10_000_000) })],
  ['10 MB that are no JSON', 'x'.repeat(10_000_000)],
  ['lists in lists, a million deep', `${'['.repeat(1e6)}${']'.repeat(1e6)}`],
  ['40 MB', `"${'x'.repeat(40_000_000)}"`],
] as const)('%s is refused', ([, input]) => {
  const { home, json } = terminal();
  const answer = runCli(['call', 'accounts.create', '-'], { home, input });
  expect([answer.code, answer.out]).toEqual([2, '']);
  expect(answer.err).toMatch(/^[^\n]{5,400}\n$/);
  expect(json('accounts').accounts).toEqual([]);
});

test.for([
  ['a file that is no journal', 'hello '.repeat(1000), EXIT_CODES.journal_damaged],
  ['a journal of a newer Roundtrip', null, EXIT_CODES.journal_newer],
] as const)('%s is left alone', ([, text, code]) => {
  const { home, run } = terminal();
  run('accounts');
  const file = join(home, 'journal', 'journal.sqlite');
  if (text === null) {
    const sql = connect(file, 'write');
    sql.pragma('user_version = 9999');
    sql.close();
  } else writeFileSync(file, text);
  const before = readFileSync(file);
  const answer = run('accounts');
  expect([answer.code, answer.out]).toEqual([code, '']);
  expect(answer.err).toMatch(/^[^\n]{5,400}\n$/);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a name from elsewhere cannot steer the terminal', () => {
  const { run } = terminal();
  expect(run('accounts', 'remove', 'x\u001b[2Jy\nz').err).toMatch(/^There is no account “x \[2Jy z”[^\n]*\n$/);
});

test('Ctrl+C cancels a job, and nothing of it is left', async () => {
  const { home, run } = terminal();
  run('accounts');
  const ballast = connect(join(home, 'journal', 'journal.sqlite'), 'write');
  ballast.exec('CREATE TABLE ballast (bytes BLOB)');
  const add = ballast.prepare('INSERT INTO ballast VALUES (randomblob(1000000))');
  for (let n = 0; n < 200; n++) add.run();
  ballast.close();
  const backups = join(home, 'journal', 'backups');
  mkdirSync(backups, { recursive: true });

  const child = spawn(process.execPath, [resolve('dist/main/cli.js'), 'backup'], {
    env: { ...process.env, ROUNDTRIP_HOME: home },
    stdio: 'pipe',
  });
  let err = '';
  child.stderr.on('data', (text) => (err += text));
  await expect.poll(() => readdirSync(backups).length, PATIENT).toBeGreaterThan(0);
  child.kill('SIGINT');
  await once(child, 'exit');
  expect([child.exitCode, err]).toEqual([130, expect.stringMatching(/^Cancelled/)]);
  expect(readdirSync(backups)).toEqual([]);
});

test('every error code has an exit code that says that something failed', () => {
  expect(ERROR_CODES.filter((code) => !(EXIT_CODES[code] > 0 && EXIT_CODES[code] < 256))).toEqual([]);
});

/** A machine with nothing on it yet. */
function terminal() {
  const home = tempFolder();
  const options: CliOptions = { home };
  return {
    home,
    run: (...words: string[]) => runCli(words, options),
    json: (...words: string[]) => JSON.parse(runCli([...words, '--json'], options).out),
  };
}
