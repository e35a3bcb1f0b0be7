/** Where the drawing begins on the page. */
export interface Origin {
  readonly left: number;
  readonly top: number;
}

/** As they stand in a tag; what is undefined is left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`))
    .join('');
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A colour that can be seen. */
export const isSeen = (colour: string): boolean =>
  colour !== '' && colour !== 'none' && colour !== 'transparent' && !/[,/] ?0\)$/.test(colour);

const round = (value: number): number => Math.round(value * 100) / 100;
