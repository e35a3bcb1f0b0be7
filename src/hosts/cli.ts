#!/usr/bin/env node
import { main } from './cli/main.ts';
import { reportError } from './cli/report-error.ts';

// `roundtrip history | head` closes the pipe early; that is no error.
process.stdout.on('error', () => process.exit());
try {
  process.stdout.write(`${await main(process.argv.slice(2))}\n`);
} catch (error) {
  process.exitCode = await reportError(error);
}
