import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** Leaves an address for the page that led to it, or for `other` where it was typed: once, and only while it is shown. */
export function useWayBack(other: string): () => void {
  const { key } = useLocation();
  const navigate = useNavigate();
  const shown = useRef<string>(null);
  useEffect(() => {
    shown.current = key;
    return () => {
      shown.current = null;
    };
  }, [key]);
  return () => {
    if (shown.current !== key) return;
    shown.current = null;
    // An address that was typed has no key of its own.
    if (key === 'default') void navigate(other, { replace: true });
    else void navigate(-1);
  };
}
