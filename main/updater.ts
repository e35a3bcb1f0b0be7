import { app, dialog, session } from 'electron';

/**
 * The newer version there is, or null. Asked only by the user or with his consent in the settings. The feed is the generic one of
 * electron-builder.yml, which the package carries; in development there is none.
 */
export async function checkForUpdates(): Promise<string | null> {
  if (!app.isPackaged) return null;
  const { autoUpdater, NET_SESSION_NAME } = await loadUpdater();
  refusePlainHttp(NET_SESSION_NAME);
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = true;
  autoUpdater.allowDowngrade = false;
  const found = await autoUpdater.checkForUpdates();
  return found?.isUpdateAvailable ? found.updateInfo.version : null;
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
  if (response !== 0) return;
  const { autoUpdater } = await loadUpdater();
  await autoUpdater.downloadUpdate();
}

/** Whatever a feed redirects to. */
function refusePlainHttp(partition: string): void {
  session.fromPartition(partition, { cache: false }).webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: new URL(url).protocol !== 'https:' });
  });
}

/** Loaded late: nobody needs it to start. */
async function loadUpdater() {
  const [{ autoUpdater }, { NET_SESSION_NAME }] = await Promise.all([
    import('electron-updater'),
    import('electron-updater/out/electronHttpExecutor.js'),
  ]);
  return { autoUpdater, NET_SESSION_NAME };
}
