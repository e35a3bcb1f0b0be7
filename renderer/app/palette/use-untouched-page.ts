import { useLayoutEffect } from 'react';

/** The library takes the pointer from the body. The page lies under a scrim already, and all of it would be styled anew, twice. */
export function useUntouchedPage(): void {
  useLayoutEffect(() => {
    const page = document.getElementById('root');
    page?.style.setProperty('pointer-events', 'auto');
    // After the body has its own back.
    return () => void setTimeout(() => page?.style.removeProperty('pointer-events'));
  }, []);
}
