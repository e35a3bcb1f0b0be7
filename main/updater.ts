import { app, dialog, session } from 'electron';
import type { AppUpdater } from 'electron-updater';
import { AppError } from '../src/contract/errors.ts';
import { log } from '../src/hosts/log.ts';

/**
 * The newer version there is, or null; a newer one is offered. Asked only by the user, or with his consent in the settings. The feed is the
 * generic one of electron-builder.yml, which the package carries; in development there is none.
 */
export async function lookForUpdate(): Promise<string | null> {
  if (!app.isPackaged) return null;
  const updater = await loadUpdater();
  const found = await updater.checkForUpdates().catch((error) => {
    log(`updates: ${error}`);
    throw new AppError('disconnected', 'The place where updates are published could not be reached. Try again when you are online.');
  });
  if (!found?.isUpdateAvailable) return null;
  const { version } = found.updateInfo;
  offer(version, updater).catch((error) => log(`updates: ${error}`));
  return version;
}

/** What is fetched takes the place of this version when the user quits. */
async function offer(version: string, updater: AppUpdater): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'info',
    message: `Roundtrip ${version} is available. This is ${app.getVersion()}.`,
    detail: 'It is downloaded now and installed when you quit. Your journal stays as it is.',
    buttons: ['Download', 'Not now'],
    cancelId: 1,
  });
  if (response === 0) await updater.downloadUpdate();
}

/** Loaded late: nobody needs it to start. */
async function loadUpdater(): Promise<AppUpdater> {
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
