import { stat } from 'node:fs/promises';
import { BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron';
import { AppError } from '../src/contract/errors.ts';

/** Folders reach the page only through the system's own dialog, and only those may be opened. */
export interface FolderDialogs {
  choose(title: string): Promise<string | null>;
  wasChosen(folder: string): boolean;
}

export function createFolderDialogs(): FolderDialogs {
  const chosen = new Set<string>();
  return {
    async choose(title) {
      const options: OpenDialogOptions = { title, message: title, properties: ['openDirectory', 'createDirectory'] };
      const window = BrowserWindow.getFocusedWindow();
      const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      const folder = canceled ? undefined : filePaths[0];
      if (folder === undefined) return null;
      chosen.add(folder);
      return folder;
    },
    wasChosen: (folder) => chosen.has(folder),
  };
}

/** The journal's folder in the file manager. Never a file: opening one could run it. */
export async function showFolder(folder: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const problem = isFolder ? await shell.openPath(folder) : 'it is not there';
  if (problem !== '') throw new AppError('folder_missing', `The folder could not be shown: ${problem}.`, { folder });
}
