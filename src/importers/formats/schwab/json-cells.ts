/** The records of a list in a JSON file; nothing where there is no such list. */
export function recordsIn(value: unknown, list: string): readonly Record<string, unknown>[] | undefined {
  const found = isRecord(value) ? value[list] : undefined;
  return Array.isArray(found) ? found.filter(isRecord) : undefined;
}

/** A cell as text: a missing one is empty. */
export function cellOf(record: Record<string, unknown>, name: string): string {
  const value = record[name];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
