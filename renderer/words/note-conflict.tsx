import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { NoteText } from './note-text.tsx';

interface NoteConflictProps {
  mine: string;
  theirs: string;
  onDecide: (text: string) => void;
}

/** Two texts where one can stand: neither is lost before somebody has looked at both. */
export function NoteConflict({ mine, theirs, onDecide }: NoteConflictProps) {
  return (
    <div className="flex flex-col gap-2.5">
      <Alert
        tone="warn"
        title="This note was changed elsewhere while you wrote."
        actions={
          <>
            <Button size="sm" variant="primary" onClick={() => onDecide(`${theirs}\n\n${mine}`)}>
              Keep both, one below the other
            </Button>
            <Button size="sm" onClick={() => onDecide(mine)}>
              Keep mine
            </Button>
            <Button size="sm" onClick={() => onDecide(theirs)}>
              Keep the other
            </Button>
          </>
        }
      >
        Yours is not stored yet. Undo brings back whichever you replace.
      </Alert>
      <div className="grid gap-3 md:grid-cols-2">
        <Version title="Yours, not stored" text={mine} />
        <Version title="The other, stored" text={theirs} />
      </div>
    </div>
  );
}

function Version({ title, text }: { title: string; text: string }) {
  return (
    <section aria-label={title} className="min-w-0 rounded-md border border-line p-2.5">
      <p className="mb-1 text-sm font-medium text-fg-2">{title}</p>
      {text === '' ? <p className="text-fg-3">empty</p> : <NoteText text={text} />}
    </section>
  );
}
