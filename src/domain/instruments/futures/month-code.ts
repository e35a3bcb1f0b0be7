const CODES = 'FGHJKMNQUVXZ';

/** The letter exchanges give a month: H is March, Z is December. */
export const monthCode = (month: number) => CODES.charAt(month - 1);

/** The month of a letter; 0 when it is none. */
export const codedMonth = (letter: string) => (letter.length === 1 ? CODES.indexOf(letter) + 1 : 0);
