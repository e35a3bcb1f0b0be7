import { codeFolder, homeFolder } from './places.ts';

/** A thread that is started with these variables keeps what Node makes of its code. */
export const codeKeepingEnv = (): NodeJS.ProcessEnv => ({ NODE_COMPILE_CACHE: codeFolder(homeFolder()), ...process.env });
