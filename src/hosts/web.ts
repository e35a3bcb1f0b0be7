import { join } from 'node:path';
import { keepCode } from './keep-code.ts';

/** `node web.js [--journal DIR] [--port N]`: the journal in a browser of this machine. */
keepCode();
const [{ main }, { reportError }] = await Promise.all([import('./web/main.ts'), import('./cli/report-error.ts')]);
try {
  await main(process.argv.slice(2), join(import.meta.dirname, '../renderer'));
} catch (error) {
  process.exit(await reportError(error));
}
