import { createHash } from 'node:crypto';

/** What names the part of a fill that the user put into another book. In its own book a fill's leg has the fill's uid. */
export const partUid = (fillUid: string, book: string): string =>
  createHash('sha256').update(`${fillUid}:${book}`).digest('hex').slice(0, 32);
