import type { days } from '../contract/days.ts';
import type { HandlersFor } from './handlers-for.ts';

export const dayHandlers: HandlersFor<typeof days> = {};
