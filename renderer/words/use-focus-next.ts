import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Once the images are others, the focus goes to the one that was named; null: to where images are added. */
export function useFocusNext(place: RefObject<HTMLElement | null>, images: unknown): (uid: string | null) => void {
  const next = useRef<string | null | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: that they changed is what it waits for
  useLayoutEffect(() => {
    if (next.current === undefined) return;
    const selector = next.current === null ? '[data-add-images]' : `[data-image="${next.current}"]`;
    next.current = undefined;
    place.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [images]);
  return (uid) => {
    next.current = uid;
  };
}
