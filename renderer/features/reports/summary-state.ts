import { z } from 'zod';

export const SummaryState = z.strictObject({ all: z.boolean().default(false) });
