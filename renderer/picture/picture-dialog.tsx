import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Filter } from '../../src/contract/filter.ts';
import { fileName } from '../app/file-name.ts';
import { saveFile } from '../app/save-file.ts';
import { say } from '../data/say.ts';
import { createFormat, type Format } from '../format/create-format.ts';
import { FormatContext, useFormat } from '../format/format-context.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { keyLabel } from '../ui/key-label.ts';
import { copyImage } from './copy-image.ts';
import { PictureFrame } from './picture-frame.tsx';
import { pictureSvg } from './picture-svg.ts';
import { SCALE, toPng } from './to-png.ts';

export interface PictureOf {
  title: string;
  /** What is drawn, in words without money. */
  meta?: string | undefined;
  /** Of which trades; else what it is of, in words. */
  of: Filter | string;
  /** How many there are, on each side of a comparison. */
  n: readonly number[];
  /** In points; a table of many columns needs more than usual. */
  width?: number;
  /** Of what fills its place; undefined: it has a height of its own. */
  height?: number;
  /** Money is written as it is told to. */
  draw(format: Format): ReactNode;
}

/** A chart as it leaves the journal: shown first, with money hidden unless it is asked for. */
export function PictureDialog({ onClose, ...picture }: PictureOf & { onClose: () => void }) {
  const [showsMoney, setShowsMoney] = useState(false);
  const { locale, zone } = useFormat();
  const format = useMemo(() => createFormat({ locale, zone, hideMoney: !showsMoney }), [locale, zone, showsMoney]);
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const size = useSizeOf(frame);
  const png = async () => toPng(await pictureSvg(frame as HTMLElement));

  function copy() {
    void copyImage(png()).then(() => {
      say.done('The picture is on the clipboard');
      onClose();
    }, say.error);
  }
  function save() {
    void png()
      .then((blob) => saveFile(`${fileName(picture.title, 'chart')}.png`, blob))
      .then((isSaved) => {
        if (!isSaved) return;
        say.done('The picture is saved');
        onClose();
      }, say.error);
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title="Chart as image"
      description="This is what leaves the journal, as it stands here."
      onSubmit={copy}
      footer={
        <>
          <span className="flex-1">
            <Checkbox label="Show money" checked={showsMoney} onChange={setShowsMoney} />
          </span>
          {size && (
            <span className="text-sm text-fg-3 tabular-nums">
              {size.width * SCALE} × {size.height * SCALE} px
            </span>
          )}
          <SaveButton onSave={save} />
          <Button type="submit" variant="primary" data-autofocus kbd={keyLabel('Enter')}>
            Copy as image
          </Button>
        </>
      }
    >
      <FormatContext value={format}>
        <div role="img" aria-label={`The picture: ${picture.title}`} className="w-max overflow-hidden rounded-lg border border-line">
          <PictureFrame ref={setFrame} {...picture} />
        </div>
      </FormatContext>
    </Dialog>
  );
}

function SaveButton({ onSave }: { onSave: () => void }) {
  const latest = useRef(onSave);
  latest.current = onSave;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      latest.current();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <Button onClick={onSave} kbd={keyLabel('Mod+S')}>
      Save as PNG
    </Button>
  );
}

/** Of the whole picture, which is drawn in a window that may show a part of it. */
function useSizeOf(element: HTMLElement | null) {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(() => setSize({ width: element.offsetWidth, height: element.offsetHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
