import { useEffect, useState } from 'react';

interface ImageCaptionProps {
  name: string;
  caption: string;
  onCaption: (caption: string) => Promise<boolean>;
}

/** Written in place: Enter or leaving it stores, Esc takes back what was typed. */
export function ImageCaption({ name, caption, onCaption }: ImageCaptionProps) {
  const [text, setText] = useState(caption);
  useEffect(() => setText(caption), [caption]);
  async function store() {
    const said = text.trim();
    if (said === caption || (await onCaption(said))) return;
    setText(caption);
  }
  return (
    <input
      aria-label={`Caption of ${name.toLowerCase()}`}
      placeholder="Caption"
      title={text}
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void store()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape' || text === caption) return;
        event.stopPropagation();
        setText(caption);
      }}
      // Its own, so that letters of it can be dragged over.
      draggable
      onDragStart={(event) => (event.preventDefault(), event.stopPropagation())}
      className="h-6 w-full shrink-0 truncate border-t border-line bg-transparent px-2 text-xs text-fg-2 outline-offset-[-2px] placeholder:text-fg-3 hover:bg-hover focus:text-fg"
    />
  );
}
