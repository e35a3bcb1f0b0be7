import { randomBytes } from 'node:crypto';
import type { World } from '../db/context.ts';

export const systemWorld: World = { now: () => Date.now(), newUid: () => randomBytes(16).toString('hex') };
