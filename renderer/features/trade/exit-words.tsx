import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { Button } from '../../ui/button.tsx';
import { Images } from '../../words/images.tsx';
import { Note } from '../../words/note.tsx';
import type { Saying } from '../../words/saying.ts';
import type { SaidExit } from './fill-rows.ts';

/** What is said about one exit, to be written in place. */
export function ExitWords({ exit, onClose }: { exit: SaidExit; onClose: () => void }) {
  const saying: Saying = {
    of: 'exit',
    words: exit.words,
    say: (changes, seen = null) => runCommand(api.exits.annotate, { exit: exit.uid, version: seen, changes }),
  };
  return (
    <section aria-label={`About P${exit.n}`} className="flex flex-col gap-2">
      <div className="grid grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] gap-4">
        <Note saying={saying} />
        <Images saying={saying} />
      </div>
      <Button size="sm" variant="quiet" className="self-end" onClick={onClose}>
        Close
      </Button>
    </section>
  );
}
