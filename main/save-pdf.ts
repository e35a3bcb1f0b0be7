import { BrowserWindow, webContents } from 'electron';
import { AppError } from '../src/contract/errors.ts';
import { saveFile } from './save-file.ts';

/** The page that asks, as it would be printed, as a file. */
export async function savePdf(name: string, paper: 'A4' | 'Letter', page: number | null): Promise<boolean> {
  const contents = page === null ? undefined : webContents.fromId(page);
  if (!contents) throw new AppError('unsupported', 'Nothing was printed: no window asked for it. Print from the page of the report.');
  const bytes = await contents.printToPDF({
    pageSize: paper,
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
  });
  return saveFile(`${name}.pdf`, bytes, BrowserWindow.fromWebContents(contents));
}
