import type { ComponentProps } from 'react';

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { readonly to: string };

/** Leads to another page (`follow-links.ts`). It looks at nothing but where it goes: a screen has a hundred of them. */
export const Link = ({ to, ...rest }: LinkProps) => <a href={`#${to}`} {...rest} />;
