import { createContext, useContext } from 'react';
import type { Settings } from '../../src/contract/settings.ts';

export const SettingsContext = createContext<Settings | null>(null);

/** The settings as they are now. Nothing of the app is drawn before they are known. */
export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('The settings are asked for outside the app.');
  return settings;
}
