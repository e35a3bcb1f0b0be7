/** Exact decimal text as the locale writes it, for a field that is not being typed in. What is no number stays as it is. */
export function writeDecimal(decimal: string, locale: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(decimal)) return decimal;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(decimal as Intl.StringNumericLiteral).replace('-', '\u2212');
}
