import type { Database } from 'better-sqlite3';

/**
 * How one row is kept: as JSON written and read by SQLite itself, so that no value passes through a JavaScript number.
 * Integers and text are exact in JSON; a blob is its hex digits; a REAL would lose bits and is refused.
 */
export interface Column {
  readonly name: string;
  readonly isBlob: boolean;
}

export function columnsOf(sql: Database, table: string): Column[] {
  const found = sql.pragma(`table_info(${quoteName(table)})`) as { name: string; type: string }[];
  return found.map(({ name, type }) => {
    if (!['INTEGER', 'TEXT', 'BLOB'].includes(type))
      throw new Error(`${table}.${name} is ${type}: the recorder keeps INTEGER, TEXT and BLOB to the last bit, and nothing else`);
    return { name, isBlob: type === 'BLOB' };
  });
}

/** SQL for a row as an object by column name, so that records outlive columns added later. */
export const toRecord = (columns: readonly Column[], row: string): string =>
  `json_object(${columns.map((column) => `${quoteText(column.name)}, ${toJson(column, row)}`).join(', ')})`;

/** SQL for a row as a list without the names: a million of them are written below one list of columns. */
export const toList = (columns: readonly Column[], row: string): string =>
  `json_array(${columns.map((column) => toJson(column, row)).join(', ')})`;

/** SQL for one value out of such an object (by name) or list (by place). */
export const fromRecord = ({ name, isBlob }: Column, record: string, place: number | string = quoteText(name)): string =>
  isBlob ? `unhex(${record} ->> ${place})` : `${record} ->> ${place}`;

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function toJson({ name, isBlob }: Column, row: string): string {
  const value = `${row}.${quoteName(name)}`;
  return isBlob ? `iif(${value} IS NULL, NULL, hex(${value}))` : value;
}
