import type { Saying } from './saying.ts';
import { type NoteOptions, useNote } from './use-note.tsx';

/** The note: read as Markdown, written in place. Its buttons stand below it; a card with a head takes them from useNote instead. */
export function Note({ saying, ...options }: { saying: Saying } & NoteOptions) {
  const { meta, actions, body } = useNote(saying, options);
  return (
    <div className="flex flex-col gap-1.5">
      {body}
      <div className="-ml-2 flex items-center gap-1 text-sm text-fg-3">
        {actions}
        {meta}
      </div>
    </div>
  );
}
