import type { JsonSource } from '../source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { decodeText } from './decode-text.ts';
import type { FileBytes } from './file-bytes.ts';
import type { FileHead } from './file-head.ts';
import { limitSize } from './size-limit.ts';

const DEEPEST = 64;
const MOST_VALUES = 5_000_000;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Numbers come as strings, exactly as they are written: a double would lose digits of them. */
export function readJson(file: FileBytes, head: FileHead): JsonSource {
  limitSize(file, 'JSON');
  const { text, open } = quoteNumbers([...decodeText(file)].join(''));
  try {
    return { kind: 'json', name: file.name, damaged: head.damaged, value: JSON.parse(text) };
  } catch (error) {
    if (open) throw new UnreadableFile('truncated', 'The file ends in the middle: it was not downloaded completely. Export it again.');
    const line = /line (\d+)/.exec(String(error))?.[1];
    throw new UnreadableFile('malformed', `${line ? `Line ${line}: this` : 'This'} is not JSON as it should be. Export the file again.`);
  }
}

/** `open`: the text ends within a list, an object or a string. */
function quoteNumbers(text: string): { text: string; open: boolean } {
  let quoted = '';
  let copied = 0;
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      if (at < 0) return { text, open: true };
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++depth > DEEPEST)
        throw new UnreadableFile('too_deep', `More than ${DEEPEST} levels within each other. No broker's export has so many.`);
      values++;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
    else if (code === COMMA) values++;
    else if (code === MINUS || (code >= ZERO && code <= NINE)) {
      NUMBER.lastIndex = at;
      const number = NUMBER.exec(text)?.[0];
      if (number === undefined) continue;
      quoted += `${text.slice(copied, at)}"${number}"`;
      at += number.length - 1;
      copied = at + 1;
    }
    if (values > MOST_VALUES)
      throw new UnreadableFile('too_large', 'The file has more than five million values. Export a shorter period at a time.');
  }
  return { text: quoted + text.slice(copied), open: depth > 0 };
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return -1;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
