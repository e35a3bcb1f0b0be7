import type { Source } from '../source.ts';

const HTML_TAGS = new Set('html head body table div style meta center p tr td title font span h1 h2 h3 b pre'.split(' '));

/** <DATE>,<OPEN>: how some platforms write the names of columns. */
const NAMES_IN_BRACKETS = /^<[^<>\s]+>[ ]*[,;\t]/;

/** What a text is, by how it begins. */
export function kindOfText(head: string): Exclude<Source['kind'], 'xlsx'> {
  const start = head.slice(0, 16_384).trimStart();
  if (/^OFXHEADER|^<\?OFX|^<OFX>/i.test(start)) return 'ofx';
  if (start.startsWith('<') && !NAMES_IN_BRACKETS.test(start)) return kindOfMarkup(start);
  if (/^(?:\{\s*(?:"|\}|$)|\[\s*(?:["{[\]\d-]|true|false|null|$))/.test(start)) return 'json';
  return 'csv';
}

function kindOfMarkup(start: string): 'html' | 'xml' | 'ofx' {
  const bare = start.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '');
  if (/^\s*<!doctype\s+html/i.test(bare)) return 'html';
  const first = /<([A-Za-z][\w.:-]*)/.exec(bare)?.[1]?.toLowerCase();
  if (first === 'ofx') return 'ofx';
  return first !== undefined && HTML_TAGS.has(first) ? 'html' : 'xml';
}
