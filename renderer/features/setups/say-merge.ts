import type { Tag } from '../../../src/contract/tags.ts';
import type { Format } from '../../format/create-format.ts';

/** What becomes of a tag that goes into another; undefined: none is chosen yet. */
export function sayMerge(
  { name, uses, rules, description }: Tag,
  kept: Pick<Tag, 'name' | 'description'> | undefined,
  format: Format,
): string {
  const said = [
    sayUses(uses, kept ? `“${kept.name}”` : 'the other', format),
    rules.length > 0 && `Its ${rules.length === 1 ? 'rule comes' : `${format.number(rules.length)} rules come`} after those of the other.`,
    sayDescription(description, kept?.description),
    `“${name}” is gone then; undo takes them apart again.`,
  ];
  return said.filter(Boolean).join(' ');
}

function sayUses(uses: number, kept: string, format: Format): string {
  if (uses === 0) return 'It is used nowhere.';
  return `${uses === 1 ? '1 trade or day gets' : `${format.number(uses)} trades and days get`} ${kept} instead, once where both were said.`;
}

function sayDescription(own: string, kept: string | undefined): string | null {
  if (own === '' || own === kept) return null;
  return kept === '' ? 'Its description goes with it.' : 'Its description comes after that of the other.';
}
