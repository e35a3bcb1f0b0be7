import { UnreadableFile } from '../../unreadable-file.ts';
import { parseMarkup } from '../parse-markup.ts';
import { cellString } from './cell-string.ts';
import { localName } from './local-name.ts';

const MOST_STRINGS = 5_000_000;

/** The texts that cells refer to by number, their runs of different looks joined, without readings (phonetics). */
export function sharedStrings(blocks: Iterable<string>): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  const parsing = parseMarkup(blocks, 'xml', {
    open: (name) => {
      const tag = localName(name);
      if (tag === 'si') text = '';
      else if (tag === 't') inText = !inReading;
      else if (tag === 'rPh') inReading = true;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      const tag = localName(name);
      if (tag === 'si') strings.push(cellString(text));
      else if (tag === 't') inText = false;
      else if (tag === 'rPh') inReading = false;
      if (strings.length > MOST_STRINGS) throw new UnreadableFile('too_large', 'The workbook has too many texts. Export it as CSV.');
    },
  });
  for (const _ of parsing);
  return strings;
}
