import { AppError } from '../../src/contract/errors.ts';
import type { WordChanges } from '../../src/contract/words.ts';
import { visibleLine } from '../../src/domain/visible-line.ts';
import { openDarkroom } from './open-darkroom.ts';
import { sayRefused } from './prepared-image.ts';
import { storeImage } from './store-image.ts';

type NewImage = NonNullable<WordChanges['addImages']>[number];

/** Files as images of the journal, and a sentence for each that is none. */
export interface AddedImages {
  readonly images: readonly NewImage[];
  readonly failures: readonly string[];
}

/** One after the other; `done` hears how many are behind it. */
export async function addImages(files: readonly File[], done: (count: number) => void): Promise<AddedImages> {
  const images: NewImage[] = [];
  const failures: string[] = [];
  const darkroom = openDarkroom();
  for (const [at, file] of files.entries()) {
    const prepared = await darkroom.prepare(file);
    if ('refused' in prepared) failures.push(`${nameOf(file)} ${sayRefused(prepared)}`);
    else
      try {
        images.push({ ...(await storeImage(prepared)), caption: '' });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        failures.push(`${nameOf(file)} was not added. ${error.message}`);
      }
    done(at + 1);
  }
  darkroom.close();
  return { images, failures };
}

/** What is pasted is always called image.png. */
const nameOf = ({ name }: File): string => (/^image\.\w+$/.test(name) ? 'The image' : `“${visibleLine(name, 60) || 'The file'}”`);
