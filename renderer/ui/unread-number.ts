import { parseDecimal } from '../format/parse-decimal.ts';

/** What is wrong with text that NumberInput could not read; undefined for a number and for nothing. */
export function unreadNumber(value: string, locale: string): string | undefined {
  if (value === '' || /^-?\d+(\.\d+)?$/.test(value)) return undefined;
  const parsed = parseDecimal(value.replace(/^“(.*)”$/, '$1'), locale);
  return parsed.ok ? undefined : parsed.message;
}
