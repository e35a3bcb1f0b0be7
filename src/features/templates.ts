import type { templates } from '../contract/templates.ts';
import type { HandlersFor } from './handlers-for.ts';

export const templateHandlers: HandlersFor<typeof templates> = {};
