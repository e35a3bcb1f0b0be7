export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  /** Where the selection is after it. */
  readonly select: readonly [number, number];
}

/** Enter in a list begins the next item, and ends the list in an empty one. null: an ordinary line break. */
export function continueList(text: string, at: number): TextEdit | null {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const [all = '', indent = '', bullet = '', space = '', task = ''] = ITEM.exec(text.slice(start, at)) ?? [];
  if (all === '') return null;
  if (start + all.length === at) return { from: start, to: at, insert: '', select: [start, start] };
  const number = /^\d+/.exec(bullet)?.[0];
  const next = number === undefined ? bullet : `${Number(number) + 1}${bullet.slice(number.length)}`;
  const insert = `\n${indent}${next}${space}${task && '[ ] '}`;
  return { from: at, to: at, insert, select: [at + insert.length, at + insert.length] };
}

const ITEM = /^([ \t]*)([-*+]|\d{1,8}[.)])([ \t]+)(\[[ xX]\] )?/;

/** Puts marks around what is selected, or takes them away. */
export function wrap(text: string, from: number, to: number, mark: string): TextEdit {
  const inside = text.slice(from, to);
  const isWrapped = text.slice(from - mark.length, from) === mark && text.slice(to, to + mark.length) === mark;
  if (isWrapped) return { from: from - mark.length, to: to + mark.length, insert: inside, select: [from - mark.length, to - mark.length] };
  return { from, to, insert: `${mark}${inside}${mark}`, select: [from + mark.length, to + mark.length] };
}

/** What is being named after two brackets, where the caret stands: "[[ES". */
export function linkBefore(text: string, at: number): { from: number; typed: string } | null {
  const [all, typed = ''] = /\[\[([^[\]\n]{0,40})$/.exec(text.slice(Math.max(0, at - 42), at)) ?? [];
  return all === undefined ? null : { from: at - all.length, typed };
}
