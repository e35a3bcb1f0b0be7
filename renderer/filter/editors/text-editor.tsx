import { Search } from 'lucide-react';
import { useState } from 'react';
import { Input } from '../../ui/input.tsx';
import { useTyped } from '../use-typed.ts';
import type { EditorProps } from './editor.ts';

export function TextEditor({ filter, change, done }: EditorProps) {
  const [text, setText] = useState(filter.text ?? '');
  const typed = useTyped(change);
  return (
    <form
      className="flex w-72 flex-col gap-2 p-3"
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <Input
        aria-label="Text"
        icon={Search}
        value={text}
        maxLength={200}
        onChange={(next) => {
          setText(next);
          typed.later({ text: next });
        }}
      />
      <p className="text-sm text-fg-3">Words in notes, tags, captions and symbols: all of them, each as a beginning.</p>
    </form>
  );
}
