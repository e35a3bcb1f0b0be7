import { useRef } from 'react';
import { type Asked, useAsked } from './asked.ts';

/** What the dashboard asked about when it was given this answer: links of an old one lead to the trades that it is of. */
export function useAnswered({ data, isPlaceholderData }: { data: unknown; isPlaceholderData: boolean }): Asked {
  const asked = useAsked();
  const answered = useRef(asked);
  if (data !== undefined && !isPlaceholderData) answered.current = asked;
  return answered.current;
}
