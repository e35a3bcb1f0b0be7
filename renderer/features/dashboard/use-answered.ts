import { useRef } from 'react';

/** What goes with the answer that is shown, as what it is of: while another is awaited, it is still that of the one before. */
export function useAnswered<T>({ data, isPlaceholderData }: { data: unknown; isPlaceholderData: boolean }, now: T): T {
  const answered = useRef(now);
  if (data !== undefined && !isPlaceholderData) answered.current = now;
  return answered.current;
}
