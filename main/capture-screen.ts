import { setTimeout as sleep } from 'node:timers/promises';
import { BrowserWindow, desktopCapturer, screen, systemPreferences } from 'electron';
import { AppError } from '../src/contract/errors.ts';

/** The screen that the pointer is on, as PNG in base64. Our own window steps aside first if it is in front. */
export async function captureScreen(): Promise<string> {
  const window = BrowserWindow.getFocusedWindow();
  window?.hide();
  try {
    if (window) await sleep(GONE);
    return await capture();
  } finally {
    window?.show();
  }
}

async function capture(): Promise<string> {
  const { id, size, scaleFactor } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  const thumbnailSize = { width: Math.round(size.width * scaleFactor), height: Math.round(size.height * scaleFactor) };
  const sources = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize }).catch(() => []);
  // On Wayland there is one, chosen by the user, and it does not say which display it is.
  const source = sources.find(({ display_id }) => display_id === String(id)) ?? sources[0];
  if (!source || source.thumbnail.isEmpty() || !maySee()) throw notSeen();
  return source.thumbnail.toPNG().toString('base64');
}

/** Asked afterwards: the first try is what makes macOS ask the user. */
const maySee = (): boolean => process.platform !== 'darwin' || systemPreferences.getMediaAccessStatus('screen') === 'granted';

const notSeen = () =>
  new AppError(
    'forbidden',
    'The system did not let Roundtrip see the screen. Nothing was added. Allow it in the settings of the system (on a Mac: Privacy, Screen Recording), or paste a screenshot.',
  );

/** A window takes this long to be gone from the screen, in milliseconds. */
const GONE = 300;
