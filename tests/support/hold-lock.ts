import { takeLock } from '../../src/db/lock.ts';

const lock = takeLock(process.argv[2] ?? '');
process.send?.(lock !== undefined);
setInterval(() => lock, 1000);
