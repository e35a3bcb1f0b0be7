import { type ReactNode, useContext, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { PageHeaderSlot } from './page-header-slot.ts';

interface PageHeaderProps {
  title: string;
  /** Before the title: the way back up. */
  before?: ReactNode;
  beside?: ReactNode;
  actions?: ReactNode;
}

/** Every page has one: it names the page in the top bar and in the window's title, and puts the page's buttons beside the jump box. */
export function PageHeader({ title, before, beside, actions }: PageHeaderProps) {
  const slot = useContext(PageHeaderSlot);
  useEffect(() => {
    document.title = `${title} · Roundtrip`;
  }, [title]);
  return (
    <>
      {slot.title &&
        createPortal(
          <>
            {before}
            <h1 title={title} className="truncate text-lg font-semibold tracking-[-0.008em]">
              {title}
            </h1>
            {beside}
          </>,
          slot.title,
        )}
      {slot.actions && actions && createPortal(actions, slot.actions)}
    </>
  );
}
