import { type RefObject, useEffect, useRef } from 'react';
import { say } from '../data/say.ts';

/** A place on the page that takes images. */
interface ImagePlace {
  readonly element: RefObject<HTMLElement | null>;
  /** What the whole page is about: images that are pasted anywhere go there. */
  readonly isMain: boolean;
  readonly take: (files: readonly File[]) => void;
}

const places: ImagePlace[] = [];

/** While it is shown, pasted images come to it: when it has the focus, or when the page is about it. */
export function useImagePlace(element: RefObject<HTMLElement | null>, isMain: boolean, take: (files: readonly File[]) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const place: ImagePlace = { element, isMain, take: (files) => latest.current(files) };
    if (places.push(place) === 1) window.addEventListener('paste', onPaste);
    return () => {
      places.splice(places.indexOf(place), 1);
      if (places.length === 0) window.removeEventListener('paste', onPaste);
    };
  }, [element, isMain]);
}

/** The place that has the focus, else that of the page; the newest first, since a dialog lies over its page. */
export function findImagePlace(at: EventTarget | null): ImagePlace | undefined {
  const focused = places.findLast(({ element }) => at instanceof Node && element.current?.contains(at));
  return focused ?? places.findLast(({ isMain }) => isMain);
}

/** Images that were let go of where none can lie. */
export function sayWhereImagesGo(): void {
  say.note(
    places.length > 0
      ? 'Images go onto a card of images. Drop them there, or paste.'
      : 'Images belong to a trade, a day or a plan. Open it and drop them onto its card of images.',
  );
}

export const isImage = ({ type, name }: { type: string; name?: string }): boolean =>
  type.startsWith('image/') || /\.(png|jpe?g|webp|gif|bmp|avif|svg)$/i.test(name ?? '');

/** Rows copied from a sheet come with a picture of themselves, and words with one of their letters: those are text. */
function onPaste(event: ClipboardEvent): void {
  const files = [...(event.clipboardData?.files ?? [])].filter(isImage);
  if (event.defaultPrevented || files.length === 0 || event.clipboardData?.getData('text/plain')) return;
  const place = findImagePlace(event.target);
  if (!place) return;
  event.preventDefault();
  place.take(files);
}
