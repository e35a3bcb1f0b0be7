import { type ReactNode, useRef } from 'react';
import { api } from '../api.ts';
import { useQuery } from '../data/use-query.ts';
import { useFormat } from '../format/format-context.ts';
import { Button } from '../ui/button.tsx';
import { keyLabel } from '../ui/key-label.ts';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { NoteConflict } from './note-conflict.tsx';
import { NoteEditor } from './note-editor.tsx';
import { NoteText } from './note-text.tsx';
import type { Saying } from './saying.ts';
import { TemplateMenu } from './template-menu.tsx';
import { type NoteDraft, useNoteDraft } from './use-note-draft.ts';
import { usePageKey } from './use-page-key.ts';

export interface NoteOptions {
  /** What it is called when it is read out: "Plan before the open". */
  label?: string;
  /** e edits it from anywhere on the page: for the one main note of a page. */
  keys?: boolean;
  /** What stands there while nothing is written. */
  empty?: string;
}

/** The parts of a note, for whoever draws the card around it: what goes beside the title, what goes to the right of it, and the text. */
export function useNote(
  saying: Saying,
  { label = 'Note', keys = false, empty = 'Nothing written yet.' }: NoteOptions = {},
): {
  meta: ReactNode;
  actions: ReactNode;
  body: ReactNode;
} {
  const draft = useNoteDraft(saying);
  const starting = useStartingText(saying);
  const back = useRef<HTMLButtonElement>(null);
  const edit = () => draft.edit(draft.text === '' && starting !== null ? starting : undefined);
  usePageKey('e', keys && !draft.isEditing, edit);
  useFocusBack(draft.isEditing, back);

  const insert = (text: string) => draft.edit(draft.text.trim() === '' ? text : `${draft.text.trimEnd()}\n\n${text}`);
  return {
    meta: <Saved draft={draft} />,
    actions: (
      <>
        <TemplateMenu of={saying.of} onChoose={insert} />
        {draft.isEditing ? (
          <Button variant="quiet" size="sm" kbd={keys ? keyLabel('Mod+Enter') : undefined} onClick={() => void draft.done()}>
            Done
          </Button>
        ) : (
          <Button
            ref={back}
            variant="quiet"
            size="sm"
            kbd={keys ? 'E' : undefined}
            onClick={edit}
            aria-label={keys ? undefined : `Edit: ${label}`}
          >
            Edit
          </Button>
        )}
      </>
    ),
    body:
      draft.theirs !== null ? (
        <NoteConflict mine={draft.text} theirs={draft.theirs} onDecide={(text) => void draft.decide(text)} />
      ) : draft.isEditing ? (
        <NoteEditor draft={draft} label={label} />
      ) : draft.text === '' ? (
        <p className="text-fg-3">{empty}</p>
      ) : (
        <NoteText text={draft.text} onTick={(note) => void saying.say({ note }, saying.words.version)} />
      ),
  };
}

function Saved({ draft: { saved, isEditing } }: { draft: NoteDraft }) {
  const format = useFormat();
  if (saved.state === 'saved') return <span role="status">saved {format.time(saved.at)}</span>;
  if (!isEditing) return null;
  if (saved.state === 'refused')
    return (
      <span role="status" className="text-warn">
        not saved
      </span>
    );
  return <span role="status">{saved.state === 'untouched' ? '' : 'saving…'}</span>;
}

/** The template that an empty note of this place begins with. */
function useStartingText({ of }: Saying): string | null {
  const { data } = useQuery(api.templates.list, {});
  return data?.templates.find((template) => template.of === of && template.starts)?.text ?? null;
}
