import type { Element, TreeSource } from '../source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { declaredCodePage } from './declared-code-page.ts';
import { decodeText } from './decode-text.ts';
import type { FileBytes } from './file-bytes.ts';
import type { FileHead } from './file-head.ts';
import { GrowTree } from './grow-tree.ts';
import { parseMarkup } from './parse-markup.ts';
import { limitSize } from './size-limit.ts';

export function readXml(file: FileBytes, head: FileHead): TreeSource {
  limitSize(file, 'XML');
  const root = xmlTree(decodeText(file, declaredCodePage(head.text)));
  return { kind: 'xml', name: file.name, damaged: head.damaged, root };
}

/** Every tag must be closed, and in order: a tree with holes would be rows lost in silence. */
export function xmlTree(blocks: Iterable<string>): Element {
  const tree = new GrowTree();
  let ended = false;
  const parsing = parseMarkup(
    withEnd(blocks, () => (ended = true)),
    'xml',
    {
      open: (name, attributes, row) => tree.start(name, attributes, row),
      text: (text) => tree.write(text),
      close: (name, closed, row) => {
        if (closed) tree.end();
        else if (!ended) throw new UnreadableFile('malformed', `Line ${row}: <${name}> is not closed. Export the file again.`);
      },
    },
  );
  for (const _ of parsing);
  return tree.grown();
}

function* withEnd(blocks: Iterable<string>, onEnd: () => void): Generator<string> {
  yield* blocks;
  onEnd();
}
