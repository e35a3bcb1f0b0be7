import { strToU8, type Zippable, zipSync } from 'fflate';
import type { FileBytes } from '../../../../src/importers/readers/file-bytes.ts';
import { bytesFile, workbookBytes } from '../small-workbook.ts';
import { Chance } from './chance.ts';
import { mutate } from './mutate.ts';
import { type FuzzKind, SOUND_TEXTS, soundWorkbook } from './sound-files.ts';

/** The file of a kind that a seed stands for. */
export function fuzzedFile(kind: FuzzKind, seed: number): FileBytes {
  const chance = new Chance(seed);
  const texts = Object.values(SOUND_TEXTS).map((text) => strToU8(text));
  const bytes = kind === 'xlsx' ? fuzzedWorkbook(chance, texts) : mutate(strToU8(SOUND_TEXTS[kind]), chance, texts);
  return inPieces(bytesFile(`${kind}-${seed}`, bytes), bytes, chance);
}

function fuzzedWorkbook(chance: Chance, donors: readonly Uint8Array[]): Uint8Array {
  const files = soundWorkbook();
  switch (chance.upTo(12)) {
    case 0:
    case 1:
    case 2:
      return mutate(workbookBytes(files), chance, [...donors, workbookBytes(files)]);
    case 3:
      return lying(workbookBytes(files), chance);
    case 4:
      return workbookBytes({ ...files, 'xl/worksheets/sheet0.xml': `<worksheet><sheetData>${bulk(chance)}</sheetData></worksheet>` });
    case 5:
      return workbookBytes({ ...files, 'xl/sharedStrings.xml': `<sst>${'<si><t>x</t></si>'.repeat(chance.size(400_000))}</sst>` });
    case 6:
      return chance.of(crowded());
    default: {
      const name = chance.of(Object.keys(files));
      return zipSync({ ...parts(files), [name]: mutate(strToU8(files[name] as string), chance, donors) }, { level: chance.of([0, 6]) });
    }
  }
}

/** Rows that pack a hundred times and more, up to what is a bomb. */
function bulk(chance: Chance): string {
  const row = chance.of([
    '<row/>',
    '<row><c r="XFD1"><v>1</v></c></row>',
    '<row><c><v>1</v></c></row>',
    ' ',
    '<c/>',
    `<row>${'<c/>'.repeat(5000)}</row>`,
  ]);
  return row.repeat(Math.ceil(chance.size(12_000_000) / row.length));
}

let crowd: readonly Uint8Array[] | null = null;

/** As many parts as may be, and more. They take long to pack. */
function crowded(): readonly Uint8Array[] {
  crowd ??= [9_900, 10_100].map((length) =>
    zipSync({ ...parts(soundWorkbook()), ...Object.fromEntries(Array.from({ length }, (_, i) => [`x${i}`, new Uint8Array(0)])) }),
  );
  return crowd;
}

/** Other sizes, places and ways of packing than are true, in the list of parts. */
function lying(bytes: Uint8Array, chance: Chance): Uint8Array {
  const lies = Buffer.from(bytes);
  const list = lies.indexOf('PK\x01\x02', 'latin1');
  for (let times = 1 + chance.upTo(5); times > 0; times--) {
    const at = list + chance.upTo(lies.length - list - 4);
    lies.writeUInt32LE(chance.of([0, 1, 0xff, 0xffff, 0xffffffff, chance.upTo(2 ** 31)]), at);
  }
  return Uint8Array.from(lies);
}

function parts(files: Readonly<Record<string, string>>): Zippable {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
}

function inPieces(file: FileBytes, bytes: Uint8Array, chance: Chance): FileBytes {
  const size = chance.of([1 << 30, 64 * 1024, 4096, 511]);
  return {
    ...file,
    *chunks() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}
