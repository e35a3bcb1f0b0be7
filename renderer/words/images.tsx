import { clsx } from 'clsx';
import { useRef, useState } from 'react';
import { say } from '../data/say.ts';
import { chooseFiles } from '../features/imports/choose-files.ts';
import { addImages } from './add-images.ts';
import { ImageAdder } from './image-adder.tsx';
import { ImageFailures } from './image-failures.tsx';
import { ImageFigure } from './image-figure.tsx';
import { ImageLightbox } from './image-lightbox.tsx';
import { useImagePlace } from './image-places.ts';
import { moved } from './moved.ts';
import type { Saying } from './saying.ts';
import { useFocusNext } from './use-focus-next.ts';

/** Images with their captions: paste, drop or choose. */
export function Images({ saying }: { saying: Saying }) {
  const { images } = saying.words;
  const [adding, setAdding] = useState({ done: 0, total: 0 });
  const [failures, setFailures] = useState<readonly string[]>([]);
  const [zoomed, setZoomed] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const place = useRef<HTMLFieldSetElement>(null);
  const focusNext = useFocusNext(place, images);
  useImagePlace(place, saying.of !== 'exit' && saying.of !== 'day_plan', (files) => void add(files));

  async function add(files: readonly File[]) {
    if (files.length === 0) return;
    setFailures([]);
    setAdding((now) => ({ ...now, total: now.total + files.length }));
    const added = await addImages(files, () => setAdding((now) => ({ ...now, done: now.done + 1 })));
    for (let from = 0; from < added.images.length; from += AT_ONCE)
      await saying.say({ addImages: added.images.slice(from, from + AT_ONCE) });
    setFailures((before) => [...before, ...added.failures]);
    setAdding((now) => (now.done >= now.total ? { done: 0, total: 0 } : now));
  }

  async function remove(uid: string) {
    const next = images[images.findIndex((image) => image.uid === uid) + 1] ?? images.at(-2);
    focusNext(next?.uid ?? null);
    const outcome = await saying.say({ removeImages: [uid] });
    if (outcome.ok) say.done('Image removed', { change: outcome.change });
  }

  async function move(uid: string, to: number) {
    const order = moved(
      images.map((image) => image.uid),
      uid,
      to,
    );
    if (order) await saying.say({ orderImages: order });
  }

  return (
    <fieldset
      aria-label="Images"
      ref={place}
      className={clsx('@container min-w-0 rounded-md', isOver && 'outline-2 outline-offset-2 outline-accent outline-dashed')}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        void add([...event.dataTransfer.files]);
      }}
    >
      {images.length > 0 && (
        <ul className="grid grid-cols-2 gap-2.5 @[30rem]:grid-cols-3">
          {images.map((image, at) => (
            <ImageFigure
              key={image.uid}
              image={image}
              place={{ at, of: images.length }}
              isLarge={images.length > 2 && at === 0}
              onZoom={() => setZoomed(image.uid)}
              onMove={(to) => (focusNext(image.uid), void move(image.uid, to))}
              onTake={(uid) => void move(uid, at)}
              onCaption={async (caption) => (await saying.say({ editImages: [{ uid: image.uid, caption }] })).ok}
              onRemove={() => void remove(image.uid)}
            />
          ))}
        </ul>
      )}
      <ImageFailures sentences={failures} onClose={() => setFailures([])} />
      <ImageAdder hasSome={images.length > 0} {...adding} onChoose={async () => add(await chooseFiles('image/*'))} />
      <ImageLightbox images={images} shown={zoomed} onShow={setZoomed} />
    </fieldset>
  );
}

/** As many as one change takes. */
const AT_ONCE = 50;
