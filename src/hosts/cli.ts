#!/usr/bin/env node
import { keepCode } from './keep-code.ts';

keepCode();
const [{ main }, { reportError }] = await Promise.all([import('./cli/main.ts'), import('./cli/report-error.ts')]);

// `roundtrip history | head` closes the pipe early; that is no error.
process.stdout.on('error', () => process.exit());
try {
  const { text, failed } = await main(process.argv.slice(2));
  process.stdout.write(`${text}\n`);
  if (failed) process.exitCode = 1;
} catch (error) {
  process.exitCode = await reportError(error);
}
