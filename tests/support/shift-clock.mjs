// Loaded into a host before it starts: each SIGUSR2 moves its clock forward by CLOCK_STEP milliseconds, and it says so.
import { isMainThread } from 'node:worker_threads';

const now = Date.now;
let ahead = 0;
Date.now = () => now() + ahead;
if (isMainThread) {
  process.on('SIGUSR2', () => {
    ahead += Number(process.env.CLOCK_STEP);
    console.error('The clock went forward.');
  });
}
