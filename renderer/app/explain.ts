import { create } from 'zustand';
import type { Filter, GroupRef } from '../../src/contract/filter.ts';

/** A figure that somebody wants to know more about. */
export interface Explained {
  /** Of the catalogue. */
  metric: string;
  filter: Filter;
  /** The row and the column it stands in. */
  groups?: readonly GroupRef[];
  /** Where it stands, in words: "No setup · Tuesday". */
  title?: string;
}

interface Open {
  explained: Explained | null;
  /** Gets the focus back. */
  opener: HTMLElement | null;
}
/** The figure that is explained beside the page, whichever page that is. */
export const useExplained = create<Open>()(() => ({ explained: null, opener: null }));

/** explain({ metric: 'profitFactor', filter }) opens the panel, or changes what it tells of; null closes it. */
export function explain(explained: Explained | null): void {
  const { opener } = useExplained.getState();
  if (explained) {
    useExplained.setState({ explained, opener: document.activeElement instanceof HTMLElement ? document.activeElement : null });
    return;
  }
  useExplained.setState({ explained: null, opener: null });
  // It may be gone with the page that it was on.
  if (opener?.isConnected) opener.focus();
}
