import { useState } from 'react';

export interface Selection {
  readonly uids: ReadonlySet<string>;
  /** Everything that this filter meant when it was selected; null once it was picked by hand. */
  readonly allOf: string | null;
}
export interface Selecting extends Selection {
  toggle(uid: string, place: number): void;
  /** From where the selection was begun to here; without a beginning, from there. */
  extend(place: number, from: number, uidsBetween: (from: number, to: number) => readonly string[] | Promise<readonly string[]>): void;
  /** The place that a later extension starts from. */
  begin(place: number): void;
  all(uids: readonly string[], key: string): void;
  clear(): void;
}

/** Rows are chosen by what they are, not by where they stand. */
export function useSelection(): Selecting {
  const [selection, setSelection] = useState<Selection>(NONE);
  const [start, setStart] = useState<{ place: number; before: ReadonlySet<string> } | null>(null);
  return {
    ...selection,
    toggle(uid, place) {
      const uids = new Set(selection.uids);
      if (!uids.delete(uid)) uids.add(uid);
      setSelection({ uids, allOf: null });
      setStart({ place, before: uids });
    },
    async extend(place, from, uidsBetween) {
      const begun = start ?? { place: from, before: selection.uids };
      setStart(begun);
      const found = uidsBetween(Math.min(begun.place, place), Math.max(begun.place, place));
      const range = found instanceof Promise ? await found : found;
      setSelection({ uids: new Set([...begun.before, ...range]), allOf: null });
    },
    begin: (place) => setStart({ place, before: selection.uids }),
    all: (uids, key) => setSelection({ uids: new Set(uids), allOf: key }),
    clear() {
      if (selection !== NONE) setSelection(NONE);
      setStart(null);
    },
  };
}

const NONE: Selection = { uids: new Set(), allOf: null };
