import { useMemo } from 'react';
import { createFormat, type Format } from '../format/create-format.ts';
import { useSettings } from './use-settings.ts';

/** Figures, dates and money in the person's language and zone; money as dots while it is hidden. */
export function useFormat(): Format {
  const { locale, reportingZone, hideMoney } = useSettings();
  return useMemo(
    () => createFormat({ locale: locale ?? navigator.language, zone: reportingZone ?? machineZone, hideMoney }),
    [locale, reportingZone, hideMoney],
  );
}

const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
