/** What a text leaves for the name of a file, without its ending: letters, numbers and a few marks that every system takes. */
export function fileName(text: string, otherwise: string): string {
  const name = text
    .normalize()
    .slice(0, LONGEST)
    .replace(/[^\p{L}\p{M}\p{N} ._()-]+/gu, ' ')
    .replace(/ +/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim();
  return name || otherwise;
}

/** Of three bytes each, with their ending, they are no more than any disk takes. */
const LONGEST = 80;
