import { stopsIn } from './stops-in.ts';

/** For what goes from the bar once it was used: the focus in it is left to the last stop, and not to the whole page. */
export const leaveFocus = (part: HTMLElement | null) => () => {
  if (part?.contains(document.activeElement)) stopsIn(part.closest('[role=toolbar]')).at(-1)?.focus();
};
