import type { images } from '../contract/images.ts';
import type { HandlersFor } from './handlers-for.ts';

export const imageHandlers: HandlersFor<typeof images> = {};
