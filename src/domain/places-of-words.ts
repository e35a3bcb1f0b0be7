import { wordsOf } from './words-of-text.ts';

/** Where in a text a word begins so, from its first letter to the last of those asked for. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /** Which of the words it is. */
  readonly word: number;
}

/** The places of words in a text as it is written: accents, ligatures and all. Words come as wordsOf gives them. */
export function placesOfWords(text: string, words: readonly string[], most = 50): Place[] {
  const places: Place[] = [];
  // Blanks part words in any script, so each piece can be looked at alone, and most of them only briefly.
  for (const { 0: piece, index } of text.matchAll(/\S+/gu)) {
    if (!wordsOf(piece).some((each) => words.some((word) => each.startsWith(word)))) continue;
    for (const place of placesInPiece(piece, words)) places.push({ ...place, from: place.from + index, to: place.to + index });
    if (places.length >= most) break;
  }
  return places.slice(0, most);
}

function placesInPiece(piece: string, words: readonly string[]): Place[] {
  let plain = '';
  /** Where each unit of the plain text comes from. */
  const origin: [from: number, to: number][] = [];
  let at = 0;
  for (const sign of piece) {
    const form = sign.normalize('NFKD').replace(/\p{M}/gu, '');
    // Marks that follow belong to what they stand on.
    const last = origin.at(-1);
    if (form === '' && last) last[1] = at + sign.length;
    for (let unit = 0; unit < form.length; unit++) origin.push([at, at + sign.length]);
    plain += form;
    at += sign.length;
  }
  const places: Place[] = [];
  for (const { 0: own, index } of plain.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    const length = Math.max(-1, ...words.filter((word) => own.startsWith(word)).map((word) => word.length));
    if (length < 1) continue;
    const word = words.findIndex((each) => each.length === length && own.startsWith(each));
    places.push({ from: origin[index]?.[0] ?? 0, to: origin[index + length - 1]?.[1] ?? piece.length, word });
  }
  return places;
}
