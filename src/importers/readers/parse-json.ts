import { UnreadableFile } from '../unreadable-file.ts';
import { boundedText } from './bounded-text.ts';

const DEEPEST = 64;
const MOST_VALUES = 5_000_000;
const BLANKS = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/** As JSON.parse, but a number comes as the text that it is written as: a double would lose digits of it. */
export function parseJson(text: string): unknown {
  return new JsonWalk(text).whole();
}

class JsonWalk {
  readonly #text: string;
  #at = 0;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): unknown {
    const value = this.#value(0);
    if (this.#at < this.#text.length) throw this.#wrong();
    return value;
  }

  /** With the blanks around it. */
  #value(depth: number): unknown {
    if (++this.#values > MOST_VALUES)
      throw new UnreadableFile('too_large', 'The file has more than five million values. Export a shorter period at a time.');
    this.#take(BLANKS);
    const value = this.#bareValue(depth);
    this.#take(BLANKS);
    return value;
  }

  #bareValue(depth: number): unknown {
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object(depth + 1);
      case '[':
        return this.#list(depth + 1);
      case '"':
        return this.#string();
    }
    const word = this.#take(WORD);
    if (word) return word === 'null' ? null : word === 'true';
    const number = this.#take(NUMBER);
    if (number) return boundedText(number);
    throw this.#wrong();
  }

  #object(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    for (const _ of this.#items('}', depth)) {
      this.#take(BLANKS);
      if (this.#text[this.#at] !== '"') throw this.#wrong();
      const name = this.#string();
      this.#take(BLANKS);
      if (!this.#skip(':')) throw this.#wrong();
      const value = this.#value(depth);
      // Set like others, this one name would change what the object is.
      if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true });
      else object[name] = value;
    }
    return object;
  }

  #list(depth: number): unknown[] {
    const list: unknown[] = [];
    for (const _ of this.#items(']', depth)) list.push(this.#value(depth));
    return list;
  }

  /** Once before each thing between the brackets, which the caller then reads. */
  *#items(end: string, depth: number): Generator<void> {
    if (depth > DEEPEST)
      throw new UnreadableFile('too_deep', `More than ${DEEPEST} levels within each other. No broker's export has so many.`);
    this.#at++;
    this.#take(BLANKS);
    if (this.#skip(end)) return;
    do yield;
    while (this.#skip(','));
    if (!this.#skip(end)) throw this.#wrong();
  }

  #string(): string {
    const start = this.#at;
    let escaped = false;
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x22) {
        this.#at++;
        return boundedText(escaped ? this.#unescaped(start) : this.#text.slice(start + 1, this.#at - 1));
      }
      if (code < 0x20) throw this.#wrong();
      if (code === 0x5c) {
        escaped = true;
        this.#at++;
      }
    }
    throw this.#wrong();
  }

  #unescaped(start: number): string {
    try {
      return JSON.parse(this.#text.slice(start, this.#at));
    } catch {
      throw this.#wrong();
    }
  }

  #skip(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found) this.#at += found.length;
    return found;
  }

  #wrong(): UnreadableFile {
    if (this.#at >= this.#text.length)
      return new UnreadableFile('truncated', 'The file ends in the middle: it was not downloaded completely. Export it again.');
    const line = this.#text.slice(0, this.#at).split('\n').length;
    return new UnreadableFile('malformed', `Line ${line} is not JSON as it should be. Export the file again.`);
  }
}
