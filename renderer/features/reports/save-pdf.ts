import { AppError } from '../../../src/contract/errors.ts';
import { api } from '../../api.ts';
import { fileName } from '../../app/file-name.ts';
import { say } from '../../data/say.ts';

/** The report as it would be printed, where the desktop's dialog says. */
export async function savePdf(title: string, locale: string): Promise<void> {
  try {
    const name = fileName(title, 'Trading report');
    const paper = OF_LETTERS.has(new Intl.Locale(locale).maximize().region ?? '') ? 'Letter' : 'A4';
    if ((await api.host.savePdf({ name, paper })).isDone) say.done('The report is saved as PDF');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say.error(error);
  }
}

/** Where paper is cut by inches. */
const OF_LETTERS = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']);
