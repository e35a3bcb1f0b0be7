import { createContext } from 'react';

/** The language in which numbers and dates are read and written. The app gives the one of the settings. */
export const LocaleContext = createContext<string>(navigator.language);
