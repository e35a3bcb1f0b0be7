import { useEffect, useState } from 'react';

/** What was typed, once nobody has typed for a moment. */
export function useSettled<T>(value: T, afterMs = 120): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
