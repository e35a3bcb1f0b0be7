import { useEffect, useRef, useState } from 'react';
import type { Saying } from './saying.ts';

type Saved = { state: 'untouched' } | { state: 'waits' } | { state: 'saving' } | { state: 'saved'; at: number } | { state: 'refused' };

export interface NoteDraft {
  readonly isEditing: boolean;
  readonly text: string;
  readonly saved: Saved;
  /** What somebody else wrote meanwhile; nothing is saved until it is decided. */
  readonly theirs: string | null;
  edit(text?: string): void;
  change(text: string): void;
  /** Saves what waits. */
  save(): Promise<void>;
  /** Saves and goes back to reading. */
  done(): Promise<void>;
  /** The note from now on, whatever stands there. */
  decide(text: string): Promise<void>;
}

/** A note while it is written: kept by itself a moment after the last key, on leaving the field, and when the page is left. */
export function useNoteDraft({ words, say }: Saying): NoteDraft {
  const [isEditing, setEditing] = useState(false);
  const [text, setText] = useState(words.note);
  const [saved, setSaved] = useState<Saved>({ state: 'untouched' });
  const own = useRef<Own>({ text: words.note, stored: words.note, version: words.version, ours: [], writing: null, waiting: [] }).current;

  // The journal answers a little later than it stores: until then an older text of ours is no news.
  const isSettled = words.note === own.stored;
  const isNews = !isSettled && (saved.state === 'refused' || !own.ours.includes(words.note));
  const isDirty = isEditing && text !== own.stored;
  const theirs = isDirty && isNews && words.note !== text ? words.note : null;

  useEffect(() => {
    if (isSettled) Object.assign(own, { version: words.version, ours: [] });
    else if (isNews && !isDirty) adopt(words.note, words.version);
    if (isSettled || isNews) for (const go of own.waiting.splice(0)) go();
  });

  function adopt(note: string, version: number): void {
    Object.assign(own, { text: note, stored: note, version, ours: [] });
    setText(note);
  }

  function change(next: string): void {
    own.text = next;
    setText(next);
    setSaved({ state: 'waits' });
  }

  async function write(version: number | null): Promise<void> {
    const note = own.text;
    setSaved({ state: 'saving' });
    const { ok } = await latest.current.say({ note }, version);
    if (!ok) return setSaved({ state: 'refused' });
    own.ours.push(own.stored);
    own.stored = note;
    setSaved(own.text === note ? { state: 'saved', at: Date.now() } : { state: 'waits' });
  }

  async function save(): Promise<void> {
    await own.writing;
    if (own.text === own.stored) return;
    // What was stored last says by its version that it was seen.
    if (!latest.current.isSettled && !latest.current.isNews) await new Promise<void>((go) => own.waiting.push(go));
    if (latest.current.theirs !== null || own.text === own.stored) return;
    own.writing = write(own.version).finally(() => (own.writing = null));
    await own.writing;
  }

  const latest = useRef({ save, say, theirs, isSettled, isNews });
  latest.current = { save, say, theirs, isSettled, isNews };

  useEffect(() => {
    if (saved.state !== 'waits') return;
    const timer = setTimeout(() => void latest.current.save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [saved]);

  useEffect(() => {
    const leave = () => {
      if (own.text !== own.stored && latest.current.theirs === null)
        void latest.current.say({ note: own.text }, latest.current.isSettled ? own.version : null);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [own]);

  return {
    isEditing,
    text: isEditing || !isNews ? own.text : words.note,
    saved,
    theirs,
    edit(next) {
      if (!isEditing && isNews) adopt(words.note, words.version);
      setEditing(true);
      if (next !== undefined) change(next);
    },
    change,
    save,
    async done() {
      await save();
      if (own.text === own.stored) setEditing(false);
    },
    async decide(next) {
      own.text = next;
      setText(next);
      if (next !== words.note) return write(words.version);
      adopt(next, words.version);
      setSaved({ state: 'saved', at: Date.now() });
    },
  };
}

interface Own {
  text: string;
  /** As it was stored last, as far as is known here. */
  stored: string;
  version: number;
  /** What it was before, while the journal has not answered with what is stored. */
  ours: string[];
  writing: Promise<void> | null;
  waiting: (() => void)[];
}

const PAUSE_MS = 700;
