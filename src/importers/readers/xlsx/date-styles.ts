import type { Element } from '../../source.ts';
import { localName } from './local-name.ts';

export type DateStyle = 'date' | 'duration';

/** Which styles of cells mean a date, by their number in the file. */
export function dateStyles(styles: Element | null): ReadonlyMap<string, DateStyle> {
  const group = (name: string) => styles?.children.find((child) => localName(child.name) === name)?.children ?? [];
  const own = new Map(group('numFmts').map(({ attributes }) => [attributes.numFmtId ?? '', attributes.formatCode ?? '']));
  const found = new Map<string, DateStyle>();
  for (const [index, { attributes }] of group('cellXfs').entries()) {
    const id = attributes.numFmtId ?? '';
    const code = own.get(id);
    const style = code === undefined ? builtIn(Number(id)) : byCode(code);
    if (style) found.set(String(index), style);
  }
  return found;
}

function builtIn(id: number): DateStyle | null {
  if (id === 46) return 'duration';
  const date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);
  return date ? 'date' : null;
}

/** By the letters that are left of a format without its texts, colours and conditions. */
function byCode(code: string): DateStyle | null {
  const first = code.split(';')[0] ?? '';
  const bare = first.replace(/"[^"]*"|\\.|_.|\*./g, '');
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return 'duration';
  const letters = bare.replace(/\[[^\]]*\]/g, '');
  return /[ymdhs]/i.test(letters) ? 'date' : null;
}
