import { createContext, useContext } from 'react';
import { createFormat, type Format } from './create-format.ts';

/** How figures and times are written. The app gives the one of the settings. */
export const FormatContext = createContext<Format>(
  createFormat({ locale: navigator.language, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, hideMoney: false }),
);

export const useFormat = (): Format => useContext(FormatContext);
