import type { ColumnRef } from './template.ts';

/** Takes a value apart key by key, and keeps the first thing that is wrong. No key is read that was not asked for, and none may be left. */
export class TemplateReader {
  readonly #entries: ReadonlyMap<string, unknown>;
  readonly #asked = new Set<string>();
  #wrong: string | null = null;

  constructor(value: unknown) {
    const entries = entriesOf(value, MOST_KEYS);
    if (entries === null) this.#wrong = 'This is not a mapping of columns.';
    this.#entries = entries ?? new Map();
  }

  /** What is wrong with it, or null. */
  refusal(): string | null {
    const unknown = [...this.#entries.keys()].find((key) => !this.#asked.has(key));
    if (this.#wrong === null && unknown !== undefined) this.#refuse(`it has a part “${unknown.slice(0, 30)}” that Roundtrip does not know`);
    return this.#wrong;
  }

  text(key: string, shape: RegExp): string {
    const value = this.#take(key);
    if (typeof value === 'string' && value.length <= LONGEST && shape.test(value)) return value;
    return this.#refuse(`its ${key} is missing or has signs that it cannot have`) ?? '';
  }

  nullable<T extends string>(key: string, isFit: ((text: string) => text is T) | ((text: string) => boolean)): T | null {
    const value = this.#take(key) ?? null;
    if (value === null) return null;
    if (typeof value === 'string' && value.length <= LONGEST && isFit(value)) return value as T;
    return this.#refuse(`its ${key} is none that Roundtrip knows`);
  }

  choice<const T extends string>(key: string, choices: readonly T[], otherwise: T): T {
    const value = this.#take(key) ?? otherwise;
    const found = choices.find((choice) => choice === value);
    return found ?? this.#refuse(`its ${key} is none of: ${choices.join(', ')}`) ?? otherwise;
  }

  texts(key: string): readonly string[] {
    const value = this.#take(key);
    if (Array.isArray(value) && value.length <= MOST_KEYS && value.every(isName)) return value;
    return this.#refuse(`its ${key} is not a list of names of columns`) ?? [];
  }

  columns<const T extends string>(key: string, fields: readonly T[]): Partial<Record<T, ColumnRef>> {
    const entries = entriesOf(this.#take(key), MOST_KEYS);
    const columns: Partial<Record<T, ColumnRef>> = {};
    for (const [name, value] of entries ?? []) {
      const field = fields.find((each) => each === name);
      const ref = columnRef(value);
      if (field === undefined || ref === null) {
        this.#refuse(`its columns have a field “${name.slice(0, 30)}” that cannot be read`);
        return {};
      }
      columns[field] = ref;
    }
    if (entries === null) this.#refuse(`its ${key} are missing`);
    return columns;
  }

  words<const T extends string>(key: string, meanings: readonly T[]): Readonly<Record<string, T>> {
    const value = this.#take(key) ?? {};
    const entries = entriesOf(value, MOST_WORDS);
    const words: [string, T][] = [];
    for (const [word, said] of entries ?? []) {
      const meaning = meanings.find((each) => each === said);
      if (meaning === undefined || !isName(word) || word === '__proto__') {
        this.#refuse(`its ${key} have a word “${word.slice(0, 30)}” whose meaning Roundtrip does not know`);
        return {};
      }
      words.push([word, meaning]);
    }
    if (entries === null) this.#refuse(`its ${key} are not words with their meanings`);
    return Object.fromEntries(words);
  }

  #take(key: string): unknown {
    this.#asked.add(key);
    return this.#entries.get(key);
  }

  #refuse(what: string): null {
    this.#wrong ??= `This mapping cannot be used: ${what}.`;
    return null;
  }
}

function entriesOf(value: unknown, most: number): Map<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value);
  return entries.length > most ? null : new Map(entries);
}

function columnRef(value: unknown): ColumnRef | null {
  if (isName(value)) return value;
  const entries = entriesOf(value, 2);
  const [name, nth] = [entries?.get('name'), entries?.get('nth')];
  return isName(name) && typeof nth === 'number' && Number.isInteger(nth) && nth > 0 && nth <= 50 ? { name, nth } : null;
}

const isName = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= LONGEST;

const LONGEST = 120;
const MOST_KEYS = 60;
const MOST_WORDS = 200;
