import { UnreadableFile } from '../../unreadable-file.ts';

export function damagedWorkbook(what: string): UnreadableFile {
  return new UnreadableFile(
    'malformed',
    `The workbook is damaged (${what}). Export it again, or open it in a spreadsheet and save it as CSV.`,
  );
}
