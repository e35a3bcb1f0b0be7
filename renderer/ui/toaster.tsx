// biome-ignore-all lint/a11y/noStaticElementInteractions: it only minds where the focus is
// biome-ignore-all lint/a11y/useKeyWithClickEvents: a key on a button is a click as well
import { type FocusEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { Toaster as Sonner } from 'sonner';
import { useFocusBack } from './use-focus-back.ts';

/** Where toasts appear; one place in the app. Toasts are raised through data/say.ts. */
export function Toaster() {
  const toasts = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<HTMLElement>(null);
  const [isHere, setHere] = useState(false);
  useFocusBack(isHere, cameFrom);
  // What goes with the focus on it tells nobody.
  useEffect(() => {
    const gone = new MutationObserver(() => setHere(toasts.current?.contains(document.activeElement) === true));
    gone.observe(toasts.current as HTMLElement, { childList: true, subtree: true });
    return () => gone.disconnect();
  }, []);

  // Its list hears of neither: it would call back whoever goes on by Tab, and a page's end would be no way out of it.
  function remember(event: FocusEvent): void {
    const { relatedTarget, currentTarget } = event;
    event.stopPropagation();
    if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget as HTMLElement | null;
    setHere(true);
  }
  /** Who went on by himself is not called back when a message goes later. */
  function forget(event: FocusEvent): void {
    const { relatedTarget, currentTarget } = event;
    event.stopPropagation();
    if (!currentTarget.contains(relatedTarget)) cameFrom.current = null;
  }
  /** By a key: back at once to where it came from. */
  function giveBackFocus(event: MouseEvent): void {
    const focused = document.activeElement as HTMLElement;
    if (!event.currentTarget.contains(focused)) return;
    if (cameFrom.current?.isConnected) cameFrom.current.focus({ preventScroll: true });
    else focused.blur();
  }
  return (
    <div
      ref={toasts}
      className="contents"
      onFocusCapture={remember}
      onBlurCapture={forget}
      onMouseDown={leaveFocus}
      onClick={giveBackFocus}
    >
      <Sonner
        position="bottom-right"
        // Else it asks the page, which is styled at once to answer: once for each drawing.
        dir="ltr"
        offset={12}
        gap={8}
        visibleToasts={4}
        expand
        // Its other label for this adds the name of a key.
        customAriaLabel="Messages"
        // A dialog makes the page deaf to the pointer, but not what floats above it. Buttons at the foot of a panel, or that float over rows, stay in reach.
        className="pointer-events-auto! font-sans! [--width:380px]! [body:has([data-foot]:not(:empty))_&]:[--offset-bottom:62px]! [body:has([data-floats])_&]:[--offset-bottom:92px]!"
        toastOptions={{ unstyled: true, className: 'w-full' }}
      />
    </div>
  );
}

/** The pointer takes the focus from nobody, but for a code that is marked to be copied. */
function leaveFocus(event: MouseEvent): void {
  if (!(event.target as Element).closest('[data-code]')) event.preventDefault();
}
