import { z } from 'zod';
import { Filter } from '../../../src/contract/filter.ts';

export const CompareState = z.strictObject({ a: Filter.default({}), b: Filter.default({}) });
export type CompareState = z.infer<typeof CompareState>;
