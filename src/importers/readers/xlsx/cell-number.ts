const DIGITS_OF_NOISE = 3;

/** As written; only the tail that a double leaves behind (1.1000000000000001) goes, and no long number loses a digit that counts. */
export function cellNumber(text: string): string {
  if (text.length <= 15 || !text.includes('.') || digits(text) <= 15) return text;
  const value = Number(Number(text).toPrecision(15));
  const rounded = String(value);
  return Number.isFinite(value) && digits(rounded) <= digits(text) - DIGITS_OF_NOISE ? rounded : text;
}

function digits(text: string): number {
  const mantissa = text.split(/e/i)[0] ?? '';
  return mantissa.replace(/\D/g, '').replace(/^0+/, '').length;
}
