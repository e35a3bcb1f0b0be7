import { type FocusEvent, useRef } from 'react';

/**
 * For a dialog. While the focus goes from one field to the next nothing has it, and what is taken from the dialog at that moment makes
 * Radix believe that the focused field was: it puts the focus on the dialog itself. This sends it on to where it was going.
 */
export function useSteadyFocus() {
  const goingTo = useRef<HTMLElement | null>(null);
  return {
    onBlurCapture(event: FocusEvent<HTMLElement>) {
      goingTo.current = event.relatedTarget as HTMLElement | null;
    },
    onFocusCapture(event: FocusEvent<HTMLElement>) {
      const meant = goingTo.current;
      goingTo.current = null;
      if (event.target !== event.currentTarget || meant === null || meant === event.target || !event.currentTarget.contains(meant)) return;
      meant.focus({ preventScroll: true });
      // As the Tab key would have.
      if (meant instanceof HTMLInputElement) meant.select();
    },
  };
}
