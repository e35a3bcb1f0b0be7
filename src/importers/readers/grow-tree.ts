import type { Element } from '../source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { boundedText } from './bounded-text.ts';

const DEEPEST = 64;
const MOST_ELEMENTS = 1_000_000;
const MOST_ATTRIBUTES = 4_000_000;
const NO_CHILDREN: GrowingElement[] = [];
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

export interface GrowingElement extends Element {
  children: GrowingElement[];
  text: string;
}

/** A tree under construction: what is open, from the root to the innermost. */
export class GrowTree {
  readonly open: GrowingElement[] = [];
  root: GrowingElement | null = null;
  #elements = 0;
  #attributes = 0;

  start(name: string, attributes: Readonly<Record<string, string>>, row: number): void {
    const parent = this.open.at(-1);
    if (!parent && this.root) throw new UnreadableFile('malformed', `Line ${row}: the file goes on after its end. Export it again.`);
    if (this.open.length >= DEEPEST)
      throw new UnreadableFile('too_deep', `Line ${row}: more than ${DEEPEST} levels within each other. No broker's export has so many.`);
    const count = Object.keys(attributes).length;
    this.#attributes += count;
    if (++this.#elements > MOST_ELEMENTS || this.#attributes > MOST_ATTRIBUTES)
      throw new UnreadableFile('too_large', 'The file has more than a million entries. Export a shorter period at a time.');

    const element: GrowingElement = {
      name,
      attributes: count > 0 ? bounded(attributes) : NO_ATTRIBUTES,
      children: NO_CHILDREN,
      text: '',
      row,
    };
    if (!parent) this.root = element;
    else if (parent.children === NO_CHILDREN) parent.children = [element];
    else parent.children.push(element);
    this.open.push(element);
  }

  write(text: string): void {
    const element = this.open.at(-1);
    if (element && (element.text !== '' || text.trim() !== '')) element.text += text;
  }

  /** Ends the innermost. */
  end(): GrowingElement | undefined {
    const element = this.open.pop();
    if (element && element.text !== '') element.text = boundedText(element.text.trim());
    return element;
  }

  /** The root, once everything is closed. */
  grown(): Element {
    if (!this.root || this.open.length > 0)
      throw new UnreadableFile('truncated', 'The file ends in the middle: it was not downloaded completely. Export it again.');
    return this.root;
  }
}

/** A copy only where it must be. */
function bounded(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const name in attributes) {
    if (boundedText(attributes[name] as string) !== attributes[name])
      return Object.fromEntries(Object.entries(attributes).map(([each, value]) => [each, boundedText(value)]));
  }
  return attributes;
}
