import type { Source } from '../source.ts';
import { findHeader } from './find-header.ts';

/** The columns of a table that nobody knows, each with some of what stands in it. A column without a name cannot be referred to. */
export function sampleValues(source: Source): { readonly name: string; readonly samples: readonly string[] }[] {
  const found = findHeader(source);
  if (!found) return [];
  return found.table.header.flatMap((name, place) => {
    const values = new Set(found.below.map(({ cells }) => cells[place] ?? '').filter((cell) => cell !== ''));
    return name === '' ? [] : [{ name, samples: [...values].slice(0, MOST) }];
  });
}

const MOST = 5;
