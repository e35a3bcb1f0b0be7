import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Item } from './item.ts';

interface Chosen {
  item: Item | undefined;
  /** It is of all that was typed by now, or was chosen by hand. */
  isMeant(): boolean;
  run(work: Item['run']): void;
}

/**
 * Enter opens what was typed: pressed before that is found, it waits for it, until another key is pressed or the hand goes to the mouse.
 * With Ctrl it does the other thing.
 */
export function useEnter({ item, isMeant, run }: Chosen) {
  const waiting = useRef<'run' | 'other' | null>(null);
  function open(which: 'run' | 'other') {
    const work = which === 'run' ? item?.run : (item?.other?.run ?? item?.run);
    if (work) run(work);
  }
  useEffect(() => {
    const which = waiting.current;
    if (which === null || !isMeant()) return;
    waiting.current = null;
    open(which);
  });
  return {
    forget() {
      waiting.current = null;
    },
    press(event: KeyboardEvent) {
      waiting.current = null;
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      const which = event.ctrlKey || event.metaKey ? 'other' : 'run';
      if (isMeant()) open(which);
      else waiting.current = which;
    },
  };
}
