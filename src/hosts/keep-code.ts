import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { homeFolder } from './places.ts';

/**
 * Half of a start is Node reading the code of Roundtrip: what it makes of it is kept for the next time, in this thread for all that is
 * imported from now on, and in those that are started with the given variables.
 */
export function keepCode(): void {
  enableCompileCache(folder());
}
export const keepingCode = (): NodeJS.ProcessEnv => ({ ...process.env, NODE_COMPILE_CACHE: folder() });

const folder = () => join(homeFolder(), 'cache');
