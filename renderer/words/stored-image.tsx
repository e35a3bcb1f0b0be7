import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { imageUrl } from './image-url.ts';

interface StoredImageProps {
  sha256: string;
  size: 'full' | 'thumb';
  alt?: string;
  className?: string;
  style?: { width: number; height: number };
}

/** An image of the journal; the whole one where the small one is missing, and words where both are. */
export function StoredImage({ sha256, size, alt = '', className, style }: StoredImageProps) {
  const [lost, setLost] = useState<{ sha256: string; tries: number }>({ sha256, tries: 0 });
  const tries = lost.sha256 === sha256 ? lost.tries : 0;
  const order = size === 'thumb' ? (['thumb', 'full'] as const) : (['full', 'thumb'] as const);
  const shown = order[tries];
  if (shown === undefined)
    return (
      <span
        className="grid size-full min-h-16 place-content-center justify-items-center gap-1 p-2 text-center text-xs text-fg-3"
        style={style}
      >
        <Icon of={ImageOff} /> Its file is not in the journal folder
      </span>
    );
  return (
    <img
      src={imageUrl(sha256, shown)}
      alt={alt}
      draggable={false}
      decoding="async"
      className={className}
      style={style}
      onError={() => setLost({ sha256, tries: tries + 1 })}
    />
  );
}
