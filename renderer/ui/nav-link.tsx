import type { ComponentProps } from 'react';
import { useLocation } from 'react-router';
import { Link } from './link.tsx';

/** Leads to a part of the app, and says whether this is it. */
export function NavLink({ to, ...rest }: ComponentProps<typeof Link>) {
  const { pathname } = useLocation();
  const isHere = pathname === to || pathname.startsWith(`${to}/`);
  return <Link to={to} aria-current={isHere ? 'page' : undefined} {...rest} />;
}
