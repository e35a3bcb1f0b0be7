import type { Element } from '../../source.ts';
import { UnreadableFile } from '../../unreadable-file.ts';
import { decodeText } from '../decode-text.ts';
import { xmlTree } from '../read-xml.ts';
import { damagedWorkbook } from './damaged-workbook.ts';
import { limitUnpacked } from './limit-unpacked.ts';
import { localName } from './local-name.ts';
import { unpackEntry } from './unpack-entry.ts';
import type { ZipEntry } from './zip-entries.ts';

export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[];
  readonly strings: ZipEntry | null;
  readonly styles: Element | null;
  readonly from1904: boolean;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  /** As the entry is named. */
  readonly target: string;
}

/** Follows the relations of the package from the workbook to what its sheets need, and to nothing else. */
export function workbookParts(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): WorkbookParts {
  const tree = (name: string) => partTree(bytes, entries.get(name));
  const root = relations(tree('_rels/.rels'), '').find(({ type }) => type === 'officedocument');
  const path = root && entries.has(root.target) ? root.target : 'xl/workbook.xml';
  const workbook = tree(path);
  if (!workbook) throw noWorkbook(entries);

  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const related = relations(tree(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
  const one = (type: string) => entries.get(related.find((relation) => relation.type === type)?.target ?? '') ?? null;
  const sheets = childrenOf(childrenOf(workbook, 'sheets')[0], 'sheet').flatMap((sheet) => {
    const relation = related.find(({ id }) => id === attribute(sheet, 'id'));
    if (relation?.type !== 'worksheet') return [];
    const entry = entries.get(relation.target);
    if (!entry) throw damagedWorkbook(`the sheet ${attribute(sheet, 'name')} is missing`);
    return [{ name: attribute(sheet, 'name'), entry }];
  });
  const from1904 = /^(?:1|true)$/.test(attribute(childrenOf(workbook, 'workbookPr')[0], 'date1904'));
  return { sheets, strings: one('sharedstrings'), styles: partTree(bytes, one('styles') ?? undefined), from1904 };
}

function partTree(bytes: Uint8Array, entry: ZipEntry | undefined): Element | null {
  if (!entry) return null;
  limitUnpacked([entry]);
  return xmlTree(decodeText(unpackEntry(bytes, entry)));
}

function relations(tree: Element | null, folder: string): Relation[] {
  return childrenOf(tree, 'Relationship')
    .filter((element) => attribute(element, 'TargetMode') !== 'External')
    .map((element) => ({
      id: attribute(element, 'Id'),
      type: (attribute(element, 'Type').split('/').at(-1) ?? '').toLowerCase(),
      target: resolved(attribute(element, 'Target'), folder),
    }));
}

function resolved(target: string, folder: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/').toLowerCase();
}

function childrenOf(element: Element | null | undefined, name: string): readonly Element[] {
  return element?.children.filter((child) => localName(child.name) === name) ?? [];
}

function attribute(element: Element | undefined, name: string): string {
  const found = Object.entries(element?.attributes ?? {}).find(([key]) => localName(key) === name);
  return found?.[1] ?? '';
}

function noWorkbook(entries: ReadonlyMap<string, ZipEntry>): UnreadableFile {
  if (entries.has('xl/workbook.bin') || entries.has('content.xml'))
    return new UnreadableFile(
      'binary',
      'This is a workbook of another kind. Open it in a spreadsheet, save it as .xlsx or CSV, then import that.',
    );
  return new UnreadableFile('binary', 'This is a zip archive without a workbook. Unpack it, then import the files in it.');
}
