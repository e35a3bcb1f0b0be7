/**
 * What one cell, element or value of a file says. Patterns look for words in it, and some go over it again for each letter: what no
 * broker writes that long, and no note is kept that long, is not read to its end.
 */
export const boundedText = (text: string): string => (text.length > LONGEST ? text.slice(0, LONGEST).trimEnd().toWellFormed() : text);

const LONGEST = 1000;
