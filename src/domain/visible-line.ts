/** Control characters and the marks that turn text around would make one name look like another. */
export const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what is meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
const EVERY_INVISIBLE = new RegExp(INVISIBLE.source, 'g');

/** Most of what is read is of these alone, and shown as it is. */
const PLAIN = /^[!-~]+(?: +[!-~]+)*$/;

/** A text from outside as one line that can be shown and kept: nothing in it hides or breaks the line. */
export function visibleLine(text: string, most = 200): string {
  if (text.length <= most && (text === '' || PLAIN.test(text))) return text;
  const short = text.length > most * 2 ? text.slice(0, most * 2) : text;
  const line = short
    .toWellFormed()
    .replace(/[\n\r\t]+/g, ' ')
    .replace(EVERY_INVISIBLE, '')
    .trim();
  return line.length > most ? line.slice(0, most).toWellFormed().trim() : line;
}
