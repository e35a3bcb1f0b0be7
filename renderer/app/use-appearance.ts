import { useLayoutEffect } from 'react';
import type { Settings } from '../../src/contract/settings.ts';

/** Puts the chosen looks on the page. The theme is also kept for public/theme.js, which runs before the first paint next time. */
export function useAppearance(settings: Settings | undefined): void {
  useLayoutEffect(() => {
    if (!settings) return;
    const { dataset } = document.documentElement;
    dataset.result = settings.resultColours === 'greenRed' ? 'green-red' : 'teal-orange';
    dataset.density = settings.density;
    if (settings.theme === 'system') {
      delete dataset.theme;
      localStorage.removeItem('theme');
    } else {
      dataset.theme = settings.theme;
      localStorage.setItem('theme', settings.theme);
    }
  }, [settings]);
}
