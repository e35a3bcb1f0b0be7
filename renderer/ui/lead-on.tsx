import { useEffect } from 'react';
import { useHref, useLocation, useNavigate, useNavigation } from 'react-router';

/** Goes on to another page in the place of this one. Whoever is on the way elsewhere already is let go there, though this page is still drawn. */
export function LeadOn({ to }: { to: string }) {
  const navigate = useNavigate();
  const here = useHref(useLocation());
  const isLeaving = useNavigation().state !== 'idle';
  useEffect(() => {
    // The address may be ahead of what is drawn.
    if (!isLeaving && (window.location.hash || '#/') === here) void navigate(to, { replace: true });
  }, [navigate, to, here, isLeaving]);
  return null;
}
