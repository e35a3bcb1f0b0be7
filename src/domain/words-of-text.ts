/** The words of a text as they are compared: no case, no accents, no signs. */
export function wordsOf(text: string): string[] {
  if (PLAIN.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Nothing in it has another form: names, nearly all of them. */
const PLAIN = /^[\n\r\t -~]*$/;
