import { createContext } from 'react';

/** The two places in the top bar into which a page puts its title and its buttons. */
export const PageHeaderSlot = createContext<{ title: HTMLElement | null; actions: HTMLElement | null }>({ title: null, actions: null });
