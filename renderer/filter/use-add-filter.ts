import { create } from 'zustand';

/** Whether the list of filters is open. Asked for from anywhere: where no filter bar is on screen, the next one opens it. */
export const useAddFilter = create<{ open: boolean; bars: number }>()(() => ({ open: false, bars: 0 }));

export const openAddFilter = (open: boolean): void => useAddFilter.setState({ open });
