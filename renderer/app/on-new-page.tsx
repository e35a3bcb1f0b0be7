import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { isDialogOpen } from '../ui/is-dialog-open.ts';

interface Page {
  main: RefObject<HTMLElement | null>;
  /** The places in the top bar that it fills. */
  header: { title: HTMLElement | null; actions: HTMLElement | null };
}

/** It looks at the address by itself, so that another filter draws nothing of the shell again. */
export function OnNewPage({ main, header }: Page) {
  useTop(main);
  useFocus(main, header);
  return null;
}

/** A page begins at its top, and is found where it was left by who comes back. */
function useTop(main: Page['main']): void {
  const { key, pathname } = useLocation();
  // An address that was typed has no key of its own.
  const entry = `${key} ${pathname}`;
  const path = pathOfPage(pathname);
  const isBack = useNavigationType() === 'POP';
  const tops = useRef(new Map<string, number>());
  const last = useRef({ entry, path });
  const filling = useRef<AbortController>(null);
  useEffect(() => {
    const element = main.current;
    const note = ({ target }: Event) => {
      if (filling.current?.signal.aborted === false || !(target instanceof HTMLElement)) return;
      if (target === element || 'scrolls' in target.dataset) tops.current.set(last.current.entry, target.scrollTop);
    };
    element?.addEventListener('scroll', note, { capture: true, passive: true });
    return () => element?.removeEventListener('scroll', note, { capture: true });
  }, [main]);
  useLayoutEffect(() => {
    const page = main.current;
    const left = last.current;
    if (!page || left.entry === entry) return;
    last.current = { entry, path };
    const before = tops.current.get(left.entry) ?? 0;
    const stays = !isBack && left.path === path;
    const top = stays ? before : isBack ? (tops.current.get(entry) ?? 0) : 0;
    tops.current.set(entry, top);
    if (stays) return;
    filling.current?.abort();
    // What is at its top already is not scrolled: that would lay the page out once more.
    if (before > 0) for (const part of [page, scrolledIn(page)]) part.scrollTo(0, 0);
    if (top > 0) filling.current = whileItFills(page, () => scrolledIn(page).scrollTo(0, top));
  }, [main, entry, path, isBack]);
}

/** A plan that the address names is a dialog over the list of plans. */
const pathOfPage = (pathname: string): string => (pathname.startsWith('/plans/') ? '/plans' : pathname);

/** The whole page, or the part of it that scrolls by itself. */
const scrolledIn = (page: HTMLElement): HTMLElement => [...page.querySelectorAll<HTMLElement>('[data-scrolls]')].at(-1) ?? page;

/** After another page has come the next Tab goes into it, and a screen reader reads on from there. Who types in a dialog meanwhile is left alone. */
function useFocus(main: Page['main'], { title, actions }: Page['header']): void {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    const page = main.current;
    if (!page || last.current === pathname) return;
    last.current = pathname;
    let filling: AbortController | null = null;
    const settle = () => {
      const isThere = [page, title, actions].some((part) => part?.contains(document.activeElement));
      if (!isThere && !isDialogOpen()) page.focus({ preventScroll: true });
    };
    // A dialog that goes with the page before gives the focus back first.
    const begin = setTimeout(() => (filling = whileItFills(page, settle)));
    return () => {
      clearTimeout(begin);
      filling?.abort();
    };
  }, [main, title, actions, pathname]);
}

/** What comes after a page is there may move it once more, or take what had the focus: `settle` answers that, until its user does something. */
function whileItFills(page: HTMLElement, settle: () => void): AbortController {
  const filling = new AbortController();
  const { signal } = filling;
  const end = () => filling.abort();
  const watch = new MutationObserver(settle);
  watch.observe(page, { childList: true, subtree: true });
  signal.addEventListener('abort', () => watch.disconnect());
  for (const name of ['keydown', 'pointerdown', 'wheel']) window.addEventListener(name, end, { capture: true, passive: true, signal });
  setTimeout(end, MOMENT);
  settle();
  return filling;
}

const MOMENT = 2000;
