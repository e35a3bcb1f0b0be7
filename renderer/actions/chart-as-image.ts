import { ImageDown } from 'lucide-react';
import { say } from '../data/say.ts';
import { findPicture } from '../picture/pictures-on-page.ts';
import type { Action } from './action.ts';

/** The chart whose card has the focus, or the first one. */
export const chartAsImage: Action = {
  icon: ImageDown,
  run() {
    const picture = findPicture(document.activeElement);
    if (picture) picture.open();
    else say.note('There is no chart on this page. Charts are on the dashboard and in the reports.');
  },
};
