import { z } from 'zod';

/** Of a report in which there is nothing to choose but its trades. */
export const NoState = z.strictObject({});
