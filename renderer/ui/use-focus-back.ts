import { type RefObject, useEffect, useRef } from 'react';

/** Whoever went away from here, to write or to arrange, is here again when it is over, unless he went elsewhere. */
export function useFocusBack(isAway: boolean, back: RefObject<HTMLElement | null>): void {
  const was = useRef(isAway);
  useEffect(() => {
    if (was.current && !isAway && document.activeElement === document.body) back.current?.focus({ preventScroll: true });
    was.current = isAway;
  }, [isAway, back]);
}
