import { Parser } from 'htmlparser2';
import { UnreadableFile } from '../unreadable-file.ts';
import { LineCounter } from './line-counter.ts';

const MOST_OPEN_TAGS = 1000;

export interface MarkupHandler {
  open(name: string, attributes: Readonly<Record<string, string>>, row: number): void;
  text(text: string): void;
  /** `closed`: by a tag of its own or by its slash, and not only because something around it ended. */
  close(name: string, closed: boolean, row: number): void;
}

/** Walks the tags of a text that comes in blocks; it stops at nothing but too many open tags, or entities defined in XML. */
export function* parseMarkup(blocks: Iterable<string>, mode: 'xml' | 'html', handler: MarkupHandler): Generator<void> {
  const lines = new LineCounter();
  let depth = 0;
  let openedUntil = -1;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const row = lines.lineAt(parser.startIndex);
        if (++depth > MOST_OPEN_TAGS) throw tooDeep(row);
        openedUntil = parser.endIndex;
        handler.open(name, attributes, row);
      },
      ontext: (text) => handler.text(text),
      onclosetag: (name, implied) => {
        depth--;
        handler.close(name, !implied || parser.endIndex === openedUntil, lines.lineAt(parser.startIndex));
      },
      onprocessinginstruction: (name) => {
        if (mode === 'xml' && /^!(doctype|entity)/i.test(name)) throw entities();
      },
    },
    { xmlMode: mode === 'xml', decodeEntities: true },
  );
  for (const block of blocks) {
    lines.add(block);
    parser.write(block);
    yield;
  }
  parser.end();
}

function tooDeep(row: number): UnreadableFile {
  return new UnreadableFile('too_deep', `Line ${row}: more than ${MOST_OPEN_TAGS} tags are open. No broker's export has so many.`);
}

function entities(): UnreadableFile {
  return new UnreadableFile(
    'bomb',
    'The file defines entities of its own (DOCTYPE). No broker needs them, and they can be used to overload a program, so it was not read.',
  );
}
