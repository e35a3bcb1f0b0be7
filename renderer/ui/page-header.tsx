import { type ReactNode, useContext, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { PageHeaderSlot } from './page-header-slot.ts';

/** Every page has one: it names the page in the top bar and in the window's title, and puts the page's buttons beside the jump box. */
export function PageHeader({ title, beside, actions }: { title: string; beside?: ReactNode; actions?: ReactNode }) {
  const slot = useContext(PageHeaderSlot);
  useEffect(() => {
    document.title = `${title} · Roundtrip`;
  }, [title]);
  return (
    <>
      {slot.title &&
        createPortal(
          <>
            <h1 className="truncate text-lg font-semibold tracking-[-0.008em]">{title}</h1>
            {beside}
          </>,
          slot.title,
        )}
      {slot.actions && actions && createPortal(actions, slot.actions)}
    </>
  );
}
