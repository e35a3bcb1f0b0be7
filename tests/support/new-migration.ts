import { writeFileSync } from 'node:fs';
import { MIGRATIONS, migrationsOnDisk } from './migrations-on-disk.ts';

/** `npm run db:new -- add_rates`: an empty migration with the next number. */
const words = process.argv.slice(2).join('_').toLowerCase();
if (!/^[a-z]+(_[a-z0-9]+)+$/.test(words)) {
  console.error('Name it by verb and noun: npm run db:new -- add_rates');
  process.exit(1);
}
const number = String(migrationsOnDisk().length + 1).padStart(4, '0');
const file = new URL(`${number}_${words}.sql`, MIGRATIONS);
writeFileSync(file, `-- ${words.replaceAll('_', ' ')}\n`, { flag: 'wx' });
console.log(`migrations/${number}_${words}.sql: write it, then npm run db:dump, and add its test to tests/db/migrations.test.ts`);
