import { strToU8, type Zippable, zipSync } from 'fflate';
import type { FileBytes } from '../../../src/importers/readers/file-bytes.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SmallWorkbook {
  /** The inside of sheetData, by the name of the sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Each the inside of an si. */
  readonly strings?: readonly string[];
  /** Codes of formats; the style n + 1 has the nth. The style 0 has none. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  readonly prefix?: string;
}

/** The parts of a workbook as a spreadsheet would write them. */
export function workbookFiles({
  sheets,
  strings = [],
  formats = [],
  from1904 = false,
  prefix = '',
}: SmallWorkbook): Record<string, string> {
  const p = prefix === '' ? '' : `${prefix}:`;
  const names = Object.keys(sheets);
  const relations = [
    ...names.map((_, i) => relation(`r${i}`, 'worksheet', `worksheets/sheet${i}.xml`)),
    relation('rs', 'sharedStrings', 'sharedStrings.xml'),
    relation('rt', 'styles', '/xl/styles.xml'),
  ];
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><${p}workbook xmlns:r="${OFFICE}"><${p}workbookPr date1904="${from1904 ? 1 : 0}"/><${p}sheets>${names
      .map((name, i) => `<${p}sheet name="${name}" sheetId="${i}" state="${i === 0 ? 'visible' : 'hidden'}" r:id="r${i}"/>`)
      .join('')}</${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<${p}sst>${strings.map((inside) => `<${p}si>${inside}</${p}si>`).join('')}</${p}sst>`,
    'xl/styles.xml': `<${p}styleSheet><${p}numFmts>${formats
      .map((code, i) => `<${p}numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join('')}</${p}numFmts><${p}cellXfs><${p}xf numFmtId="0"/>${formats
      .map((code, i) => `<${p}xf numFmtId="${/^\d+$/.test(code) ? code : 200 + i}"/>`)
      .join('')}</${p}cellXfs></${p}styleSheet>`,
  };
  for (const [i, name] of names.entries())
    files[`xl/worksheets/sheet${i}.xml`] = `<${p}worksheet><${p}sheetData>${sheets[name]}</${p}sheetData></${p}worksheet>`;
  return files;
}

export function workbookBytes(files: Readonly<Record<string, string>>): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, text] of Object.entries(files)) zippable[name] = strToU8(text);
  return zipSync(zippable, { level: 1 });
}

export function bytesFile(name: string, bytes: Uint8Array): FileBytes {
  return { name, size: bytes.length, chunks: () => [bytes] };
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}
