import { globalShortcut } from 'electron';
import { CAPTURE_KEY } from '../src/contract/actions.ts';
import { AppError } from '../src/contract/errors.ts';

const KEY = CAPTURE_KEY.replace('Mod', 'CommandOrControl');

/** Hears the key in whatever program the user is, while the settings say so. */
export function createCaptureKey(pressed: () => void, fail: (error: AppError) => void): (isOn: boolean) => void {
  let wanted = false;
  return (isOn) => {
    if (isOn === wanted) return;
    wanted = isOn;
    if (!isOn) globalShortcut.unregister(KEY);
    else if (!globalShortcut.register(KEY, pressed)) fail(notHeard());
  };
}

const notHeard = () =>
  new AppError(
    'unsupported',
    'The system or another program keeps the key that captures the screen to itself. It works in this window; elsewhere take a screenshot and paste it here.',
  );
