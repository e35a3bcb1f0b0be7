import { useEffect, useRef } from 'react';

/** What is typed is applied once the keys rest, and at the latest when its field goes: typing itself never waits. */
export function useTyped<T>(apply: (value: T) => void): { later(value: T): void; never(): void } {
  const latest = useRef(apply);
  latest.current = apply;
  const waiting = useRef<{ value: T; timer: number } | null>(null);

  function stop() {
    if (waiting.current) window.clearTimeout(waiting.current.timer);
    waiting.current = null;
  }
  function now() {
    const due = waiting.current;
    stop();
    if (due) latest.current(due.value);
  }
  const flush = useRef(now);
  flush.current = now;
  useEffect(() => () => flush.current(), []);
  return {
    later(value) {
      stop();
      waiting.current = { value, timer: window.setTimeout(() => flush.current(), PAUSE_MS) };
    },
    never: stop,
  };
}

const PAUSE_MS = 200;
