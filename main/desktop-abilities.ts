import { app } from 'electron';
import type { HostAbilities } from '../src/hosts/host.ts';
import { readRecent } from '../src/hosts/recent.ts';
import { captureScreen } from './capture-screen.ts';
import { createFolderDialogs, showFolder } from './dialogs.ts';
import { savePdf } from './save-pdf.ts';
import { lookForUpdate } from './updater.ts';

/** What the desktop can do for a journal, and a terminal or a browser page cannot. */
export function desktopAbilities(home: string): HostAbilities {
  const dialogs = createFolderDialogs();
  return {
    kind: 'desktop',
    version: app.getVersion(),
    chooseFolder: dialogs.choose,
    mayOpen: (folder) => dialogs.wasChosen(folder) || readRecent(home).includes(folder),
    showFolder,
    captureScreen,
    savePdf,
    checkForUpdates: lookForUpdate,
  };
}
