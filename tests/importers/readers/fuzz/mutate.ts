import type { Chance } from './chance.ts';

type Mutation = (bytes: Uint8Array, chance: Chance) => Uint8Array;

/** Some things that happen to files, and some that are done to them. */
export function mutate(bytes: Uint8Array, chance: Chance, donors: readonly Uint8Array[]): Uint8Array {
  let mutated = bytes;
  for (let times = 1 + chance.upTo(4); times > 0; times--) mutated = chance.of([...MUTATIONS, splice(donors)])(mutated, chance);
  return mutated;
}

const MUTATIONS: readonly Mutation[] = [
  function flipBytes(bytes, chance) {
    const flipped = bytes.slice();
    if (flipped.length > 0) for (let times = chance.size(50); times > 0; times--) flipped[chance.upTo(flipped.length)] = chance.upTo(256);
    return flipped;
  },
  function flipOneBit(bytes, chance) {
    const flipped = bytes.slice();
    if (flipped.length > 0) flipped[chance.upTo(flipped.length)]! ^= 1 << chance.upTo(8);
    return flipped;
  },
  function cutTheEnd(bytes, chance) {
    return bytes.subarray(0, chance.upTo(bytes.length + 1));
  },
  function cutTheBeginning(bytes, chance) {
    return bytes.subarray(chance.size(bytes.length + 1) - 1);
  },
  function cutTheMiddle(bytes, chance) {
    const at = chance.upTo(bytes.length + 1);
    return joined(bytes.subarray(0, at), bytes.subarray(at + chance.size(bytes.length + 1)));
  },
  function repeatAPiece(bytes, chance) {
    const at = chance.upTo(bytes.length + 1);
    const piece = bytes.subarray(at, at + chance.size(2000));
    return inserted(bytes, at, ...Array<Uint8Array>(chance.size(500)).fill(piece));
  },
  function insertNuls(bytes, chance) {
    return inserted(bytes, chance.upTo(bytes.length + 1), new Uint8Array(chance.size(10_000)));
  },
  function insertNoise(bytes, chance) {
    return inserted(bytes, chance.upTo(bytes.length + 1), chance.bytes(chance.size(5000)));
  },
  function insertAHugeField(bytes, chance) {
    const field = text(chance.of(['x', '9', '"', ',', ';', '\n', ' ', 'ä', '<', '&', '\\', '[', '&#x', '""\n'])).slice();
    return inserted(bytes, chance.upTo(bytes.length + 1), repeated(field, chance.size(3_000_000)));
  },
  function insertSyntax(bytes, chance) {
    return inserted(bytes, chance.upTo(bytes.length + 1), text(chance.of(SYNTAX)));
  },
  function nest(bytes, chance) {
    const opener = text(chance.of(['<a>', '<div>', '<table><tr><td>', '[', '{"a":', '"', '<row>', '<![CDATA[', '<A>1', '<svg>']));
    return inserted(bytes, chance.upTo(bytes.length + 1), repeated(opener, opener.length * chance.size(20_000)));
  },
  function setAMark(bytes, chance) {
    return joined(
      chance.of(
        [
          [0xef, 0xbb, 0xbf],
          [0xff, 0xfe],
          [0xfe, 0xff],
        ].map((mark) => Uint8Array.from(mark)),
      ),
      bytes,
    );
  },
  function toUtf16(bytes, chance) {
    const wide = Buffer.from(`${chance.of(['', '\uFEFF'])}${Buffer.from(bytes).toString('utf8')}`, 'utf16le');
    return Uint8Array.from(chance.of([wide, wide.length % 2 === 0 ? wide.swap16() : wide]));
  },
  function toOneLine(bytes) {
    return bytes.filter((byte) => byte !== 0x0a && byte !== 0x0d);
  },
  function otherLineEnds(bytes) {
    return bytes.map((byte) => (byte === 0x0a ? 0x0d : byte));
  },
];

const SYNTAX = [
  '"',
  '""',
  '"\n',
  '\\u',
  '\r\n\r\n',
  '\uFFFD',
  '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;">]>',
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
  '<!--',
  '-->',
  '<?xml version="1.0" encoding="utf-16"?>',
  '<meta charset="gbk">',
  ']]>',
  '</table>',
  '</OFX>',
  '<script>',
  '<form>',
  '<td colspan=999999999>',
  '&#1114112;',
  '&notanentity;',
  '__proto__="1"',
  '"__proto__":{"a":1},',
  '1e999999',
  'sep=|\n',
  '\x1a',
];

function splice(donors: readonly Uint8Array[]): Mutation {
  return function spliceWithAnother(bytes, chance) {
    const donor = chance.of(donors);
    const from = chance.upTo(donor.length + 1);
    return inserted(bytes, chance.upTo(bytes.length + 1), donor.subarray(from, from + chance.size(donor.length + 1)));
  };
}

function inserted(bytes: Uint8Array, at: number, ...pieces: Uint8Array[]): Uint8Array {
  return joined(bytes.subarray(0, at), ...pieces, bytes.subarray(at));
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces));
}

function repeated(piece: Uint8Array, length: number): Uint8Array {
  return new Uint8Array(Buffer.alloc(length, piece));
}

function text(of: string): Uint8Array {
  return new TextEncoder().encode(of);
}
