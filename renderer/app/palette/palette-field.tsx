import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { Icon } from '../../ui/icon.tsx';

interface PaletteFieldProps {
  input: RefObject<HTMLInputElement | null>;
  onTyped(text: string): void;
}

/** It shows a key by itself: the list may take longer. */
export function PaletteField({ input, onTyped }: PaletteFieldProps) {
  const [text, setText] = useState('');
  return (
    <div className="flex h-[46px] items-center gap-2.5 border-b border-line px-3.5">
      <Icon of={Search} />
      <Command.Input
        ref={input}
        value={text}
        maxLength={200}
        onValueChange={(text) => {
          setText(text);
          onTyped(text);
        }}
        placeholder="Search or jump to"
        className="min-w-0 flex-1 bg-transparent text-lg outline-none"
      />
      <span className="text-sm text-fg-3">trades, days, notes, symbols, actions</span>
    </div>
  );
}
