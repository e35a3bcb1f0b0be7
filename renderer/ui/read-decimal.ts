/**
 * What a person writes -> exact decimal text, or null if it is not a number.
 * It may be written as the locale does (1.234,5 in German) or plainly (1234.5) where that cannot mean anything else.
 */
export function readDecimal(text: string, locale: string): string | null {
  const { group, mark, digits } = marksOf(locale);
  const plain = [...text.replace(/[\s\u00a0\u202f']/gu, '').replace(/[\u2212\uff0d\u200e\u061c]/gu, (c) => (c < '\u2100' ? '' : '-'))]
    .map((c) => (digits.includes(c) ? String(digits.indexOf(c)) : c))
    .join('');
  const [, sign, rest] = /^([-+]?)(.*)$/u.exec(plain) as unknown as [string, string, string];
  const [whole, fraction] = asLocale(rest, group, mark) ?? asPlain(rest) ?? [];
  if (whole === undefined || fraction === undefined || whole + fraction === '') return null;
  const number = `${whole.replace(/^0+(?=\d)/, '') || '0'}.${fraction}`.replace(/\.?0*$/, '');
  return sign === '-' && number !== '0' ? `-${number}` : number;
}

function asLocale(text: string, group: string, mark: string): [string, string] | null {
  const [whole = '', fraction = '', more] = text.split(mark);
  if (more !== undefined || !/^\d*$/.test(fraction)) return null;
  const groups = isSpace(group) ? [whole] : whole.split(group);
  const grouped = groups.length === 1 ? /^\d*$/.test(whole) : groupsWell(groups);
  return grouped ? [groups.join(''), fraction] : null;
}

/** 1,234,567 and the Indian 12,34,567; never 1,23. */
function groupsWell(groups: string[]): boolean {
  const [first = '', ...rest] = groups;
  return /^\d{1,3}$/.test(first) && rest.at(-1)?.length === 3 && rest.every((part) => /^\d{2,3}$/.test(part));
}

function asPlain(text: string): [string, string] | null {
  const found = /^(\d*)\.?(\d*)$/.exec(text);
  return found ? [found[1] as string, found[2] as string] : null;
}

function marksOf(locale: string): { group: string; mark: string; digits: string[] } {
  const format = new Intl.NumberFormat(locale, { useGrouping: 'always' } as Intl.NumberFormatOptions);
  const parts = format.formatToParts(1234567.5);
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    group: find('group') || ' ',
    mark: find('decimal') || '.',
    digits: Array.from({ length: 10 }, (_, digit) => new Intl.NumberFormat(locale, { useGrouping: false }).format(digit)),
  };
}

const isSpace = (text: string) => /^[\s\u00a0\u202f'’]$/u.test(text);
