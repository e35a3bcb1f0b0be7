import type { ReactNode } from 'react';

/** One page of settings under its title. */
export function Section({ children, ...title }: SectionTitleProps & { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-[760px] px-5 pt-4 pb-8">
      <SectionTitle {...title} />
      {children}
    </div>
  );
}

interface SectionTitleProps {
  title: string;
  about: string;
}
export function SectionTitle({ title, about }: SectionTitleProps) {
  return (
    <div className="mb-4">
      <h2 className="text-xl font-semibold tracking-[-0.012em]">{title}</h2>
      <p className="text-fg-2">{about}</p>
    </div>
  );
}
