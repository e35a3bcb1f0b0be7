import { useEffect, useState } from 'react';

/** True once something has been waited for longer than a person notices. */
export function useLate(waiting: boolean, ms = 120): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return setLate(false);
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [waiting, ms]);
  return waiting && late;
}
