import { rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, BrowserWindow, dialog, type SaveDialogOptions } from 'electron';
import { AppError } from '../src/contract/errors.ts';

/** A file for the user, where the system's own dialog says; no page names a place. False: he thought better of it. */
export async function saveFile(name: string, bytes: Uint8Array): Promise<boolean> {
  const kind = KINDS[extname(name) as keyof typeof KINDS];
  if (!IS_NAME.test(name) || !kind)
    throw new AppError('invalid_input', 'Nothing was saved: that is no name of a report or a picture.', { name });
  const path = await askWhere(name, kind);
  if (path === null) return false;
  await write(path, bytes);
  return true;
}

/** Never a file of another kind, whatever is typed. */
async function askWhere(name: string, kind: string): Promise<string | null> {
  const extension = extname(name);
  const options: SaveDialogOptions = {
    defaultPath: join(app.getPath('downloads'), name),
    filters: [{ name: kind, extensions: [extension.slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (canceled || !filePath) return null;
  return extname(filePath).toLowerCase() === extension ? filePath : `${filePath}${extension}`;
}

/** What was there stays until all of it is written. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOSPC'
      ? new AppError('disk_full', 'The disk is full. The file was not saved; the journal is as it was. Make room, or choose another disk.')
      : new AppError('forbidden', `The file could not be written there (${code}). The journal is as it was. Choose another folder.`, {
          path,
        });
  }
}

const KINDS = { '.csv': 'CSV', '.json': 'JSON', '.xlsx': 'Excel', '.png': 'PNG', '.pdf': 'PDF' } as const;
/** Without a folder, and without what some system takes for one. */
const IS_NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._()-]{0,120}$/u;
