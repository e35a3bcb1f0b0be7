import { create } from 'zustand';

/**
 * Whether money is hidden in this window, once somebody has said so; the setting decides until then. A glance over the shoulder
 * is no change of the journal: it has no place among what undo takes back.
 */
export const useMoneyHidden = create<{ chosen: boolean | null }>()(() => ({ chosen: null }));

export const hideMoneyHere = (chosen: boolean | null): void => useMoneyHidden.setState({ chosen });
