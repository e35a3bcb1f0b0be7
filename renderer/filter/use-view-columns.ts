import { create } from 'zustand';

/** How the columns of the table on screen stand; null: there is none. */
export const useViewColumns = create<{ text: string | null }>()(() => ({ text: null }));
