import { expect, test } from 'vitest';
import { openSource } from '../../../src/importers/readers/open-source.ts';
import type { Element } from '../../../src/importers/source.ts';
import { bytesFile } from './small-workbook.ts';

const HEAD = 'OFXHEADER:100\r\nDATA:OFXSGML\r\nCHARSET:1252\r\n\r\n';

/** What it means, whoever closes what: a name with its value or with what is in it. */
const SAME: [what: string, text: string][] = [
  ['values that close no tag', `${HEAD}<OFX>\n<BUY>\n<ID>7\n<UNITS>0.5\n<MEMO>Caf\xe9 &amp; Co\n</BUY>\n<END>2024\n</OFX>`],
  ['values that close theirs', `${HEAD}<OFX><BUY><ID>7</ID><UNITS>0.5</UNITS><MEMO>Caf\xe9 &amp; Co</MEMO></BUY><END>2024</END></OFX>`],
  ['names in small letters', `${HEAD}<ofx><buy><id>7<units>0.5<memo>Caf\xe9 &amp; Co</buy><end>2024</ofx>`],
  ['a closing tag that nothing opened', `${HEAD}<OFX></X><BUY><ID>7<UNITS>0.5<MEMO>Caf\xe9 &amp; Co</BUY><END>2024</OFX>`],
  [
    'version 2',
    `<?xml version="1.0" encoding="ISO-8859-1"?>\n<?OFX OFXHEADER="200" VERSION="211"?>\n<OFX><BUY><ID>7</ID><UNITS>0.5</UNITS><MEMO>Caf\xe9 &amp; Co</MEMO></BUY><END>2024</END></OFX>`,
  ],
];

test.each(SAME)('%s', (_what, text) => {
  expect(meaning(rootOf(text))).toEqual(['OFX', ['BUY', ['ID', '7'], ['UNITS', '0.5'], ['MEMO', 'Café & Co']], ['END', '2024']]);
});

test('a value that is empty holds nothing of what follows', () => {
  expect(meaning(rootOf(`${HEAD}<OFX><BUY><MEMO>\n<ID>7\n<NAME>\n<UNITS>1\n</BUY><END></END></OFX>`))).toEqual([
    'OFX',
    ['BUY', ['MEMO', ''], ['ID', '7'], ['NAME', ''], ['UNITS', '1']],
    ['END', ''],
  ]);
});

test('a hundred values that close no tag stand side by side', () => {
  expect(rootOf(`${HEAD}<OFX>${'<A>1\n'.repeat(100)}</OFX>`).children).toHaveLength(100);
});

test('each element knows its line', () => {
  const buy = rootOf(`${HEAD}<OFX>\n<BUY>\n<ID>7\n<UNITS>1\n</BUY>\n</OFX>`).children[0]!;
  expect([buy.row, ...buy.children.map(({ row }) => row)]).toEqual([6, 7, 8]);
});

test.each([
  ['a file cut off', `${HEAD}<OFX><BUY><ID>7`, 'truncated'],
  ['entities of its own', `${HEAD}<!DOCTYPE OFX [<!ENTITY x "y">]><OFX></OFX>`, 'bomb'],
  ['levels without end', `${HEAD}<OFX>${'<A>'.repeat(100)}`, 'too_deep'],
  ['values without end that close nothing', `${HEAD}<OFX>${'<A>1'.repeat(5000)}`, 'too_deep'],
])('%s: refused', (_what, text, code) => {
  expect(() => rootOf(text)).toThrow(expect.objectContaining({ name: 'UnreadableFile', code }));
});

type Meaning = [name: string, ...(string | Meaning)[]];

function meaning({ name, text, children }: Element): Meaning {
  return children.length > 0 ? [name, ...children.map(meaning)] : [name, text];
}

function rootOf(text: string): Element {
  const source = openSource(bytesFile('x.qfx', Buffer.from(text, 'latin1')));
  if (source.kind !== 'ofx') throw new Error(source.kind);
  return source.root;
}
