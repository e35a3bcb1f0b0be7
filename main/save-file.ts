import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { app, BrowserWindow, dialog, type MessageBoxOptions, type SaveDialogOptions } from 'electron';
import { AppError } from '../src/contract/errors.ts';
import { isFileName } from './is-file-name.ts';

/** A file for the user, where the system's own dialog says; no page names a place. False: he thought better of it. */
export async function saveFile(name: string, bytes: Uint8Array, window = BrowserWindow.getFocusedWindow()): Promise<boolean> {
  const kind = KINDS[extname(name) as keyof typeof KINDS];
  if (!isFileName(name) || !kind)
    throw new AppError('invalid_input', 'Nothing was saved: that is no name of a report or a picture.', { name });
  const path = await askWhere(name, kind, window);
  if (path === null) return false;
  await write(path, bytes);
  return true;
}

/** Never a file of another kind, whatever is typed. */
async function askWhere(name: string, kind: string, window: BrowserWindow | null): Promise<string | null> {
  const extension = extname(name);
  const options: SaveDialogOptions = {
    defaultPath: join(app.getPath('downloads'), name),
    filters: [{ name: kind, extensions: [extension.slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (canceled || !filePath) return null;
  if (extname(filePath).toLowerCase() === extension) return filePath;
  const path = `${filePath}${extension}`;
  return !existsSync(path) || (await mayReplace(path, window)) ? path : null;
}

/** The system asked about another name, before its ending was added. */
async function mayReplace(path: string, window: BrowserWindow | null): Promise<boolean> {
  const question: MessageBoxOptions = {
    type: 'warning',
    message: `“${basename(path)}” is already there. Replace it?`,
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  };
  const { response } = await (window ? dialog.showMessageBox(window, question) : dialog.showMessageBox(question));
  return response === 0;
}

/** What was there stays until all of it is written. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  try {
    const unfinished = await takePart(path);
    try {
      await writeFile(unfinished, bytes);
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOSPC'
      ? new AppError('disk_full', 'The disk is full. The file was not saved; the journal is as it was. Make room, or choose another disk.')
      : new AppError('forbidden', `The file could not be written there (${code}). The journal is as it was. Choose another folder.`, {
          path,
        });
  }
}

/** Beside it, under a name that was free. */
async function takePart(path: string, number = 1): Promise<string> {
  const part = number === 1 ? `${path}.part` : `${path}.${number}.part`;
  try {
    await writeFile(part, '', { flag: 'wx' });
    return part;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return takePart(path, number + 1);
  }
}

const KINDS = { '.csv': 'CSV', '.json': 'JSON', '.xlsx': 'Excel', '.png': 'PNG', '.pdf': 'PDF' } as const;
