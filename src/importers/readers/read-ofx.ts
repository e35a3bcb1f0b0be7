import type { TreeSource } from '../source.ts';
import { declaredCodePage } from './declared-code-page.ts';
import { decodeText } from './decode-text.ts';
import type { FileBytes } from './file-bytes.ts';
import type { FileHead } from './file-head.ts';
import { GrowTree } from './grow-tree.ts';
import { parseMarkup } from './parse-markup.ts';
import { limitSize } from './size-limit.ts';

/** Of OFX 1 (SGML, whose values close no tag) and OFX 2 (XML). Names of tags come in capitals. */
export function readOfx(file: FileBytes, head: FileHead): TreeSource {
  limitSize(file, 'OFX');
  const tree = new GrowTree();
  const parsing = parseMarkup(decodeText(file, declaredCodePage(head.text)), 'xml', {
    open: (name, attributes, row) => {
      if (tree.open.at(-1)?.text) tree.end();
      tree.start(name.toUpperCase(), attributes, row);
    },
    text: (text) => tree.write(text),
    close: (name, closed) => {
      if (closed) closeThrough(tree, name.toUpperCase());
    },
  });
  for (const _ of parsing);
  return { kind: 'ofx', name: file.name, damaged: head.damaged, root: tree.grown() };
}

/** What is still open inside had no value and no closing tag: what looked to be in it stands after it. */
function closeThrough(tree: GrowTree, name: string): void {
  if (!tree.open.some((element) => element.name === name)) return;
  for (let inner = tree.end(); inner && inner.name !== name; inner = tree.end()) {
    const outer = tree.open.at(-1);
    for (const child of inner.children) outer?.children.push(child);
    inner.children = [];
  }
}
