import { expect, test } from 'vitest';
import { bytesOfText } from '../../../src/importers/readers/bytes-of-text.ts';
import { openSource } from '../../../src/importers/readers/open-source.ts';
import type { Element } from '../../../src/importers/source.ts';

test('elements, attributes, texts and lines', () => {
  const root = rootOf(
    '<?xml version="1.0"?>\n<Flex a="1 &amp; 2" B=\'&#65;\'>\n  <Trade x="1"/>\n\n  <Note>\n tom &lt;3 <![CDATA[<&>]]> </Note><!-- no --></Flex>\n',
  );
  expect(root).toEqual({
    name: 'Flex',
    attributes: { a: '1 & 2', B: 'A' },
    text: '',
    row: 2,
    children: [
      { name: 'Trade', attributes: { x: '1' }, children: [], text: '', row: 3 },
      { name: 'Note', attributes: {}, children: [], text: 'tom <3 <&>', row: 5 },
    ],
  });
});

test('lines stay right across the blocks of a long file', () => {
  const root = rootOf(`<a>\n${'<b\nc="1"/>\n'.repeat(50_000)}</a>`);
  expect(root.children).toHaveLength(50_000);
  expect(root.children.every(({ row }, i) => row === 2 + 2 * i)).toBe(true);
});

test('the same file of one line costs no more', () => {
  const start = performance.now();
  expect(rootOf(`<a>${'<b c="1"/>'.repeat(100_000)}</a>`).children).toHaveLength(100_000);
  expect(performance.now() - start).toBeLessThan(8000);
});

test('64 levels are read', () => {
  expect(rootOf(`${'<a>'.repeat(64)}${'</a>'.repeat(64)}`).name).toBe('a');
});

const BOMB = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>';

test.each([
  ['entities of its own', BOMB, 'bomb'],
  ['entities of its own after the head', `<?xml version="1.0"?>\n${BOMB}`, 'bomb'],
  ['entities from elsewhere', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'bomb'],
  ['65 levels', '<a>'.repeat(65), 'too_deep'],
  ['a file cut after a tag', '<a><b/>', 'truncated'],
  ['a file cut within a tag', '<a><b x="', 'truncated'],
  ['a file cut within its head', '<?xml version="1.0"', 'truncated'],
  ['tags in the wrong order', '<a><b></a></b>', 'malformed'],
  ['two roots', '<a/><b/>', 'malformed'],
])('%s: refused', (_what, text, code) => {
  expect(() => rootOf(text)).toThrow(expect.objectContaining({ name: 'UnreadableFile', code }));
});

function rootOf(text: string): Element {
  const source = openSource(bytesOfText('x.xml', text));
  if (source.kind !== 'xml') throw new Error(source.kind);
  return source.root;
}
