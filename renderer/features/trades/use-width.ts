import { type RefObject, useLayoutEffect, useState } from 'react';

/** How wide an element is, always. Until it is there it is thought to be as wide as the last time. */
export function useWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(last);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return;
    const measure = () => {
      last = element.clientWidth;
      setWidth(last);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [of]);
  return width;
}

let last = 0;
