/**
 * Rows as a CSV that spreadsheets open as it is meant: a text that they would take for a formula gets an apostrophe in front, a
 * number stays a number. Lines end in CRLF, as RFC 4180 has it.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = STARTS_FORMULA.test(text) && !IS_NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Also after spaces, and in the wide letters that some of them fold. */
const STARTS_FORMULA = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;
const IS_NUMBER = /^-?\d+(\.\d+)?$/;
const NEEDS_QUOTES = /[",\r\n\t]|^\s|\s$/;
