import { afterEach } from 'vitest';
import { shown } from './watched-pages.ts';

/** Whoever reads of a failure that happens elsewhere, or one time in a hundred, has nothing else to see it by. */
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error([task.name, ...(await shown())].join('\n'));
});
