import { clsx } from 'clsx';
import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { Words } from '../../src/contract/words.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { keyLabel } from '../ui/key-label.ts';
import { ImageCaption } from './image-caption.tsx';
import { StoredImage } from './stored-image.tsx';

interface ImageFigureProps {
  image: Words['images'][number];
  place: { at: number; of: number };
  /** The first of several, where there is room. */
  isLarge: boolean;
  onZoom: () => void;
  onMove: (to: number) => void;
  /** Another image was let go of here. */
  onTake: (uid: string) => void;
  onCaption: (caption: string) => Promise<boolean>;
  onRemove: () => void;
}

/** One image in a box that does not change, its caption below. */
export function ImageFigure({ image, place: { at, of }, isLarge, onZoom, onMove, onTake, onCaption, onRemove }: ImageFigureProps) {
  const [isOver, setOver] = useState(false);
  const name = `Image ${at + 1} of ${of}`;
  const onKeyDown = (event: KeyboardEvent) => {
    const work = event.altKey ? { ArrowLeft: () => onMove(at - 1), ArrowRight: () => onMove(at + 1) } : { Delete: onRemove };
    const run = (work as Record<string, () => void>)[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
  return (
    <li
      draggable
      className={clsx(
        'group relative flex min-w-0 flex-col overflow-hidden rounded-md border bg-sunken',
        isLarge && '@[30rem]:col-span-2 @[30rem]:row-span-2',
        isOver ? 'border-accent' : 'border-line-2',
      )}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, image.uid)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const uid = event.dataTransfer.getData(DRAGGED);
        if (uid === '') return;
        event.preventDefault();
        onTake(uid);
      }}
    >
      <button
        type="button"
        data-image={image.uid}
        aria-label={`Zoom ${name}${image.caption === '' ? '' : `: ${image.caption}`}`}
        aria-keyshortcuts="Delete Alt+ArrowLeft Alt+ArrowRight"
        className="block aspect-[16/10] min-h-0 w-full flex-1 cursor-zoom-in overflow-hidden outline-offset-[-2px]"
        onClick={onZoom}
        onKeyDown={onKeyDown}
      >
        <StoredImage sha256={image.sha256} size={isLarge ? 'full' : 'thumb'} className="size-full object-cover" />
      </button>
      <div className="absolute top-1.5 right-1.5 flex rounded-md border border-line-2 bg-pop opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
        <IconButton
          size="sm"
          icon={ArrowLeft}
          label="Move left"
          kbd={keyLabel('Alt+←')}
          disabled={at === 0}
          onClick={() => onMove(at - 1)}
        />
        <IconButton
          size="sm"
          icon={ArrowRight}
          label="Move right"
          kbd={keyLabel('Alt+→')}
          disabled={at === of - 1}
          onClick={() => onMove(at + 1)}
        />
        <IconButton size="sm" icon={Trash2} label={`Remove ${name.toLowerCase()}`} kbd="Del" onClick={onRemove} />
      </div>
      <ImageCaption name={name} caption={image.caption} onCaption={onCaption} />
    </li>
  );
}

const DRAGGED = 'application/x-roundtrip-image';
