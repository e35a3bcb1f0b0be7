import { BrowserWindow } from 'electron';
import { AppError } from '../src/contract/errors.ts';
import { saveFile } from './save-file.ts';

/** The page as it would be printed, as a file. */
export async function savePdf(name: string, paper: 'A4' | 'Letter'): Promise<boolean> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (!window) throw new AppError('unsupported', 'There is no window to print.');
  const bytes = await window.webContents.printToPDF({
    pageSize: paper,
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
  });
  return saveFile(`${name}.pdf`, bytes);
}
