import { type KeyboardEvent, useState } from 'react';
import { Input } from '../../ui/input.tsx';

interface InlineNameProps {
  label: string;
  /** What stands there; '' for something new. */
  name: string;
  placeholder?: string;
  maxLength?: number;
  /** True when it was taken: the box then empties, or its owner goes on. */
  onName: (name: string) => Promise<boolean>;
  /** Esc, or leaving without a change. */
  onEnd?: () => void;
  autoFocus?: boolean;
}

/** A name that is written in its place: Enter keeps it, Esc does not. */
export function InlineName({ label, name, placeholder, maxLength = 120, onName, onEnd, autoFocus = false }: InlineNameProps) {
  const [typed, setTyped] = useState(name);
  async function keep(): Promise<void> {
    const next = typed.trim();
    if (next === '' || next === name) return onEnd?.();
    if (!(await onName(next))) return;
    if (name === '') setTyped('');
    else onEnd?.();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void keep();
    else if (event.key === 'Escape') {
      setTyped(name);
      onEnd?.();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <Input
      aria-label={label}
      size="sm"
      value={typed}
      onChange={setTyped}
      maxLength={maxLength}
      {...(placeholder !== undefined && { placeholder })}
      autoFocus={autoFocus}
      onFocus={(event) => name !== '' && event.currentTarget.select()}
      onBlur={() => name !== '' && void keep()}
      onKeyDown={onKeyDown}
      className="w-full"
    />
  );
}
