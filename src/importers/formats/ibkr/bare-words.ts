/** Small letters without accents, to be compared with words of many languages. */
export const bareWords = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
