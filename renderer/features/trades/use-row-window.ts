import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

interface Shape {
  /** Of what: something else begins at its top. */
  of: string;
  total: number;
  rowHeight: number;
  /** Where it starts, in pixels. */
  top: number;
}
export interface RowWindow {
  /** The places that are drawn, in the order of the page, each with the key of what it is drawn in. */
  readonly places: readonly { place: number; key: number }[];
  readonly first: number;
  readonly last: number;
}

/** The rows in sight of a place that scrolls, and some around them. All are of one height, so nothing is measured or remembered of them. */
export function useRowWindow(
  scroll: RefObject<HTMLElement | null>,
  offset: RefObject<number>,
  { of, total, rowHeight, top }: Shape,
): RowWindow {
  const [seen, setSeen] = useState({ of, at: Math.floor(top / rowHeight) });
  const at = seen.of === of ? seen.at : 0;
  const [inSight, setInSight] = useState(Math.ceil((height || window.innerHeight) / rowHeight));

  const isThere = total > 0;
  useLayoutEffect(() => {
    // Without rows it cannot be scrolled to where it starts.
    if (isThere && offset.current > 0) scroll.current?.scrollTo(0, offset.current);
  }, [scroll, offset, isThere]);
  const before = useRef(of);
  useLayoutEffect(() => {
    if (before.current === of) return;
    before.current = of;
    // Where it is, that is known: to ask the page for it, or to scroll it for nothing, would lay it out once more.
    if (offset.current !== 0) scroll.current?.scrollTo(0, 0);
    offset.current = 0;
  }, [scroll, offset, of]);
  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const look = () => {
      const at = Math.floor(offset.current / rowHeight);
      setSeen((seen) => (seen.of === of && seen.at === at ? seen : { of, at }));
    };
    const follow = () => {
      offset.current = element.scrollTop;
      // With the frame that shows it, not the one after.
      flushSync(look);
    };
    look();
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroll, offset, rowHeight, of]);
  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      // While it is hidden it is as high as it was.
      height = element.clientHeight || height;
      // Before the frame is painted: no row in sight may be missing in it.
      flushSync(() => setInSight(Math.ceil(height / rowHeight)));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [scroll, rowHeight]);

  const around = useAround(isThere);
  const last = Math.min(total - 1, at + inSight + around);
  const first = Math.max(0, Math.min(at, last - inSight) - around);
  const base = useRest(first);
  // A row that comes into sight is drawn in the place of one that went: nothing is made, moved or thrown away.
  const most = inSight + 2 * AROUND + 1;
  const turned = (place: number) => (((place - base) % most) + most) % most;
  const places = Array.from({ length: last - first + 1 }, (_, n) => ({ place: first + n, key: (first + n) % most }));
  return { places: places.sort((a, b) => turned(a.place) - turned(b.place)), first, last };
}

/** What is out of sight comes after what one waits for. */
function useAround(isThere: boolean): number {
  const [around, setAround] = useState(0);
  useEffect(() => {
    if (!isThere) return;
    const rest = setTimeout(() => setAround(AROUND), REST);
    return () => clearTimeout(rest);
  }, [isThere]);
  return around;
}

/** The first row as of when one last stopped: then all rows stand in the page as they are read. */
function useRest(first: number): number {
  const [base, setBase] = useState(first);
  useEffect(() => {
    const rest = setTimeout(() => setBase(first), REST);
    return () => clearTimeout(rest);
  }, [first]);
  return base;
}

/** Of the last time, until it can be measured. */
let height = 0;
const AROUND = 6;
const REST = 150;
