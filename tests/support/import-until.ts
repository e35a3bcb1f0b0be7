import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { keepFile } from '../../src/hosts/keep-file.ts';
import { systemWorld } from '../../src/hosts/world.ts';
import { openCore } from './open-core.ts';

/** A process that imports a file and dies at a given step: argv are the journal, the file, and the number of the step. It prints how many there were. */
const [folder = '', path = '', wanted = '0'] = process.argv.slice(2);
const dieAt = Number(wanted);
let steps = 0;

function step(): void {
  steps += 1;
  if (steps === dieAt) process.kill(process.pid, 'SIGKILL');
}

// Every statement that writes is a step, and so are both sides of each commit.
const { prepare, exec } = Database.prototype;
Database.prototype.prepare = function (this: InstanceType<typeof Database>, text: string) {
  const statement = prepare.call(this, text);
  if (!/^\s*(INSERT|UPDATE|DELETE)/i.test(text)) return statement;
  const run = statement.run.bind(statement) as (...values: unknown[]) => ReturnType<typeof statement.run>;
  statement.run = (...values: unknown[]) => {
    step();
    return run(...values);
  };
  return statement;
} as typeof prepare;
Database.prototype.exec = function (this: InstanceType<typeof Database>, text: string) {
  if (text === 'COMMIT') step();
  const result = exec.call(this, text);
  if (text === 'COMMIT') step();
  return result;
} as typeof exec;

const journal = openCore(folder, systemWorld);
steps = 0;
const { file } = await keepFile(folder, createReadStream(path));
step();
const { import: made } = await journal.api.imports.run({ file, name: basename(path) });
console.log(JSON.stringify({ steps, made }));
await journal.close();
