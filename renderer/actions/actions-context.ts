import { createContext } from 'react';
import type { BoundAction } from './action.ts';

export const ActionsContext = createContext<readonly BoundAction[]>([]);
