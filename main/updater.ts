import { app, dialog, session } from 'electron';
import { AppError } from '../src/contract/errors.ts';

/**
 * The newer version there is, or null. Asked only by the user or with his consent in the settings. The feed is the generic one of
 * electron-builder.yml, which the package carries; in development there is none.
 */
export async function checkForUpdates(): Promise<string | null> {
  if (!app.isPackaged) return null;
  const updater = await loadUpdater();
  try {
    const found = await updater.checkForUpdates();
    return found?.isUpdateAvailable ? found.updateInfo.version : null;
  } catch (error) {
    console.error('Looking for updates did not work:', error);
    throw new AppError('disconnected', 'The place where updates are published could not be reached. Try again when you are online.');
  }
}

/** Asks, then fetches the new version; it takes the place of this one when the user quits. */
export async function offerUpdate(version: string): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'info',
    message: `Roundtrip ${version} is available. This is ${app.getVersion()}.`,
    detail: 'It is downloaded now and installed when you quit. Your journal stays as it is.',
    buttons: ['Download', 'Not now'],
    cancelId: 1,
  });
  if (response === 0) await (await loadUpdater()).downloadUpdate();
}

/** Loaded late: nobody needs it to start. */
async function loadUpdater() {
  const [{ autoUpdater }, { NET_SESSION_NAME }] = await Promise.all([
    import('electron-updater'),
    import('electron-updater/out/electronHttpExecutor.js'),
  ]);
  autoUpdater.logger = null;
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = true;
  autoUpdater.allowDowngrade = false;
  refusePlainHttp(NET_SESSION_NAME);
  return autoUpdater;
}

/** Whatever a feed redirects to. */
function refusePlainHttp(partition: string): void {
  session.fromPartition(partition, { cache: false }).webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: new URL(url).protocol !== 'https:' });
  });
}
