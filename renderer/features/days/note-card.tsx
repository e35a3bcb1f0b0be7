import type { ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import type { Saying } from '../../words/saying.ts';
import { type NoteOptions, useNote } from '../../words/use-note.tsx';

interface NoteCardProps extends NoteOptions {
  title: string;
  saying: Saying;
  meta?: ReactNode;
  /** Before the note's own. */
  actions?: ReactNode;
}

/** A note in a card that has its buttons in the head. */
export function NoteCard({ title, saying, meta, actions, ...options }: NoteCardProps) {
  const note = useNote(saying, { label: title, ...options });
  return (
    <Card
      title={title}
      meta={meta}
      actions={
        <>
          {actions}
          {note.actions}
        </>
      }
    >
      <div className="px-3 pb-3">
        {note.body}
        {/* A narrow head has no room beside its buttons. */}
        <p className="mt-1 min-h-4 text-right text-xs text-fg-3 empty:hidden">{note.meta}</p>
      </div>
    </Card>
  );
}
