import { Camera } from 'lucide-react';
import { AppError } from '../../src/contract/errors.ts';
import { api } from '../api.ts';
import { runCommand } from '../data/run-command.ts';
import { say } from '../data/say.ts';
import { findImagePlace } from '../words/image-places.ts';
import type { Action } from './action.ts';

/** Into the trade, day or plan that is open now. */
export const captureScreen: Action = {
  icon: Camera,
  async run() {
    const place = findImagePlace(document.activeElement);
    if (!place) return say.error(nowhere());
    const outcome = await runCommand(api.host.captureScreen, {});
    if (!outcome.ok) return;
    const bytes = Uint8Array.from(atob(outcome.value.png), (letter) => letter.charCodeAt(0));
    place.take([new File([bytes], 'image.png', { type: 'image/png' })]);
  },
};

const nowhere = () =>
  new AppError('not_found', 'The screen was not captured: no trade, day or plan is open to put it on. Open one, then press the key again.');
