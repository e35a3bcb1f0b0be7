import { EyeOff } from 'lucide-react';
import { hideMoneyHere } from '../data/money-hidden.ts';
import type { Action } from './action.ts';

export const hideMoney: Action = {
  icon: EyeOff,
  label: ({ format }) => (format.hidesMoney ? 'Show money' : 'Hide money'),
  run: ({ format }) => hideMoneyHere(!format.hidesMoney),
};
