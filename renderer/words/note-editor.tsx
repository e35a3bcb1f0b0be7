import { clsx } from 'clsx';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { NoteText } from './note-text.tsx';
import { continueList, linkBefore, type TextEdit, wrap } from './text-keys.ts';
import { type LinkOption, useLinkOptions } from './use-link-options.ts';
import type { NoteDraft } from './use-note-draft.ts';

/** The text as it is written, and as it will be read beside it or, where there is no room, below. */
export function NoteEditor({ draft, label }: { draft: NoteDraft; label: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [link, setLink] = useState<{ from: number; typed: string } | null>(null);
  const [at, setAt] = useState(0);
  const options = useLinkOptions(link?.typed ?? null);
  const shown = useDeferredValue(draft.text);
  const id = useId();

  useEffect(() => {
    const field = area.current as HTMLTextAreaElement;
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  }, []);

  function apply({ from, to, insert, select }: TextEdit): void {
    const field = area.current as HTMLTextAreaElement;
    field.setSelectionRange(from, to);
    // Through the browser, so that its undo knows of it.
    document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert);
    field.setSelectionRange(...select);
    look();
  }
  function look(): void {
    const field = area.current as HTMLTextAreaElement;
    const found = field.selectionStart === field.selectionEnd ? linkBefore(field.value, field.selectionStart) : null;
    setLink(found);
    if (found?.typed !== link?.typed) setAt(0);
  }
  function choose({ link: insert }: LinkOption): void {
    const field = area.current as HTMLTextAreaElement;
    const from = link?.from ?? field.selectionStart;
    apply({ from, to: field.selectionStart, insert, select: [from + insert.length, from + insert.length] });
    setLink(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const { value, selectionStart: from, selectionEnd: to } = event.currentTarget;
    const mod = event.ctrlKey || event.metaKey;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = options[at];
    if (link && option && !mod && (step !== undefined || event.key === 'Enter' || event.key === 'Tab')) {
      if (step === undefined) choose(option);
      else setAt((at + step + options.length) % options.length);
    } else if (event.key === 'Escape') {
      if (link) setLink(null);
      else void draft.done();
      event.stopPropagation();
    } else if (mod && event.key === 'Enter') {
      void draft.done();
    } else if (mod && !event.shiftKey && (event.key === 'b' || event.key === 'i')) {
      apply(wrap(value, from, to, event.key === 'b' ? '**' : '*'));
    } else {
      const edit = event.key === 'Enter' && !mod && !event.shiftKey && from === to ? continueList(value, from) : null;
      if (!edit) return;
      apply(edit);
    }
    event.preventDefault();
  }

  return (
    <div className="@container">
      <div className="grid gap-x-4 gap-y-2 @[620px]:grid-cols-2">
        <div className="relative min-w-0">
          <textarea
            ref={area}
            aria-label={label}
            aria-autocomplete="list"
            aria-controls={link ? id : undefined}
            aria-activedescendant={link && options.length > 0 ? `${id}-${at}` : undefined}
            value={draft.text}
            maxLength={100_000}
            onChange={(event) => {
              draft.change(event.target.value);
              look();
            }}
            onSelect={look}
            onBlur={() => {
              setLink(null);
              void draft.save();
            }}
            onKeyDown={onKeyDown}
            className={clsx(
              'block max-h-[60vh] min-h-28 w-full resize-none rounded-md border border-line-3 bg-card px-2 py-1.5 text-base',
              // To find out how high a long text is takes longer than a key press may.
              draft.text.length < LONG ? 'field-sizing-content' : 'h-[60vh]',
            )}
          />
          {link && options.length > 0 && <Options id={id} options={options} at={at} onChoose={choose} />}
        </div>
        <section
          aria-label="As it will be read"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
          tabIndex={0}
          className="max-h-[60vh] min-w-0 overflow-auto border-line @max-[620px]:border-t @max-[620px]:pt-2 @[620px]:border-l @[620px]:pl-4"
        >
          {draft.text.length >= LONG ? (
            <p className="text-fg-3">A text this long is shown as it will be read once you are done.</p>
          ) : shown.trim() === '' ? (
            <p className="text-fg-3">Written in Markdown: **bold**, - [ ] task, [[ for a trade or a day.</p>
          ) : (
            <NoteText text={shown} />
          )}
        </section>
      </div>
    </div>
  );
}

/** From here on every key press counts more than seeing at once what comes of it. */
const LONG = 10_000;

interface OptionsProps {
  id: string;
  options: readonly LinkOption[];
  at: number;
  onChoose: (option: LinkOption) => void;
}

function Options({ id, options, at, onChoose }: OptionsProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Days and trades"
      className="absolute top-full left-0 z-30 mt-1 w-72 animate-open rounded-lg border border-line-2 bg-pop p-1 shadow-pop"
    >
      {options.map((option, place) => (
        <div
          key={option.link}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
          // Before the field loses the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(option);
          }}
          className={clsx('flex h-7 items-center gap-2 rounded-md px-2 select-none', place === at && 'bg-accent-soft')}
        >
          <span className="truncate">{option.label}</span>
          <span className="ml-auto shrink-0 text-sm text-fg-3">{option.hint}</span>
        </div>
      ))}
    </div>
  );
}
