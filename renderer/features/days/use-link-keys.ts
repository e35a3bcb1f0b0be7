import { type RefObject, useRef } from 'react';
import { usePageKeys } from '../../ui/use-page-keys.ts';

/** j and k go through the links of a part of the page, whichever of its tables they stand in. */
export function useLinkKeys(links: string): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null);
  usePageKeys({ j: () => step(1), k: () => step(-1) });
  return part;

  function step(by: 1 | -1): void {
    const all = [...(part.current?.querySelectorAll<HTMLElement>(links) ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    // The first press shows where the keyboard is.
    const next = at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by));
    all[next]?.focus({ focusVisible: true } as FocusOptions);
  }
}
