import { ChevronLeft, ChevronRight, Maximize, X, ZoomIn, ZoomOut } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Words } from '../../src/contract/words.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { StoredImage } from './stored-image.tsx';

interface ImageLightboxProps {
  images: Words['images'];
  /** The uid of one; null: closed. */
  shown: string | null;
  onShow: (uid: string | null) => void;
}

/** One image over everything: fitted, or at a scale and moved about. */
export function ImageLightbox({ images, shown, onShow }: ImageLightboxProps) {
  const at = images.findIndex(({ uid }) => uid === shown);
  const image = images[at];
  return (
    <Radix.Root open={image !== undefined} onOpenChange={(open) => !open && onShow(null)}>
      {image && <Lightbox image={image} at={at} of={images.length} go={(to) => images[to] && onShow(images[to].uid)} />}
    </Radix.Root>
  );
}

interface LightboxProps {
  image: Words['images'][number];
  at: number;
  of: number;
  go: (to: number) => void;
}

function Lightbox({ image, at, of, go }: LightboxProps) {
  const [scale, setScale] = useState<number | 'fit'>('fit');
  const pane = useRef<HTMLDivElement>(null);
  const room = useSyncExternalStore(watchWindow, roomKey).split(' ').map(Number) as [number, number];
  const fitted = Math.min(1, room[0] / image.width, room[1] / image.height);
  const now = scale === 'fit' ? fitted : scale;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another image is seen whole first
  useEffect(() => setScale('fit'), [image.uid]);

  const zoom = (by: 1 | -1) =>
    setScale(by === 1 ? (STEPS.find((step) => step > now * 1.01) ?? now) : (STEPS.findLast((step) => step < now * 0.99) ?? now));
  const pan = (x: number, y: number) => pane.current?.scrollBy({ left: x * PAN, top: y * PAN });
  const keys: Record<string, () => void> = {
    ArrowLeft: () => go(at - 1),
    ArrowRight: () => go(at + 1),
    '+': () => zoom(1),
    '=': () => zoom(1),
    '-': () => zoom(-1),
    '0': () => setScale('fit'),
    '1': () => setScale(1),
  };
  const panKeys: Record<string, () => void> = {
    ArrowLeft: () => pan(-1, 0),
    ArrowRight: () => pan(1, 0),
    ArrowUp: () => pan(0, -1),
    ArrowDown: () => pan(0, 1),
  };
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const run = (event.shiftKey ? panKeys[event.key] : undefined) ?? keys[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  }

  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-side" />
      <Radix.Content
        className="fixed inset-0 z-40 flex flex-col outline-none"
        aria-describedby={undefined}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          (event.currentTarget as HTMLElement).focus();
        }}
        onKeyDown={onKeyDown}
      >
        <div className="flex h-11 shrink-0 items-center gap-1 border-b border-line px-3">
          <Radix.Title className="mr-auto min-w-0 truncate text-base font-semibold">
            {image.caption || `Image ${at + 1}`}
            {of > 1 && <span className="ml-2 text-sm font-normal text-fg-3">{`${at + 1} of ${of}`}</span>}
          </Radix.Title>
          <IconButton icon={ZoomOut} label="Zoom out" kbd="-" onClick={() => zoom(-1)} />
          <output aria-label="Zoom" className="w-12 text-center text-sm text-fg-2 tabular-nums">
            {scale === 'fit' ? 'Fit' : `${Math.round(now * 100)} %`}
          </output>
          <IconButton icon={ZoomIn} label="Zoom in" kbd="+" onClick={() => zoom(1)} />
          <IconButton
            icon={Maximize}
            label={scale === 'fit' ? 'Show at 100 %' : 'Fit to the window'}
            kbd={scale === 'fit' ? '1' : '0'}
            onClick={() => setScale(scale === 'fit' ? 1 : 'fit')}
          />
          <IconButton icon={ChevronLeft} label="Previous image" kbd="←" disabled={at === 0} onClick={() => go(at - 1)} />
          <IconButton icon={ChevronRight} label="Next image" kbd="→" disabled={at === of - 1} onClick={() => go(at + 1)} />
          <Radix.Close asChild>
            <button
              type="button"
              aria-label="Close"
              className="grid size-7 place-items-center rounded-md text-fg-2 hover:bg-hover hover:text-fg"
            >
              <X size={16} strokeWidth={1.5} aria-hidden />
            </button>
          </Radix.Close>
        </div>
        <div ref={pane} className="flex min-h-0 flex-1 overflow-auto p-3">
          <div className="m-auto shrink-0">
            <StoredImage
              key={image.uid}
              sha256={image.sha256}
              size="full"
              alt={image.caption || `Image ${at + 1} of ${of}`}
              style={{ width: Math.round(image.width * now), height: Math.round(image.height * now) }}
            />
          </div>
        </div>
        <p className="shrink-0 px-3 pb-2 text-center text-xs text-fg-3">
          {of > 1 ? '← → other images, ' : ''}+ and − zoom, 0 fits it, 1 shows 100 %, Shift and arrows move it, Esc closes
        </p>
      </Radix.Content>
    </Radix.Portal>
  );
}

const STEPS = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];
const PAN = 120;

function watchWindow(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
/** What the bars around it leave. */
const roomKey = (): string => `${window.innerWidth - 24} ${window.innerHeight - 44 - 24 - 24}`;
