import { z } from 'zod';
import { Count } from './values.ts';

/** What a list takes that may be long; it answers with `more`. */
export const pageOf = { offset: Count.default(0), limit: z.int().min(1).max(500).default(100) };
