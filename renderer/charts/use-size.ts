import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * How large an element is, kept up to date. The first time, too, it is heard before the frame is painted: to ask for it would lay the page
 * out in the middle of a drawing.
 */
export function useSize<E extends Element>(first: Size): [RefObject<E | null>, Size] {
  const ref = useRef<E>(null);
  const [size, setSize] = useState(first);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      // As it was told: to ask would lay out once more what another chart has just drawn.
      const { width, height } = (entry as ResizeObserverEntry).contentRect;
      if (width > 0) flushSync(() => setSize((old) => (old.width === width && old.height === height ? old : { width, height })));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
