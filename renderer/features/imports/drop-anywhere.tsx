import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Icon } from '../../ui/icon.tsx';
import { isImage, sayWhereImagesGo } from '../../words/image-places.ts';
import { takeFiles } from './waiting.ts';

/** Files dropped anywhere in the window but images, which lie on cards, and rows pasted anywhere but into a field, are read at once. */
export function DropAnywhere() {
  const [isOver, setOver] = useState(false);
  const navigate = useNavigate();
  useEffect(() => {
    let inside = 0;
    const take = (files: readonly File[]) => {
      const first = takeFiles(files);
      if (first) navigate(`/imports/file/${first}`);
    };
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      inside += 1;
      setOver(!carriesImages(event));
    };
    const leave = () => {
      inside = Math.max(0, inside - 1);
      if (inside === 0) setOver(false);
    };
    const over = (event: DragEvent) => carriesFiles(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      inside = 0;
      setOver(false);
      if (event.defaultPrevented) return; // a card took them
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && files.every(isImage)) return sayWhereImagesGo();
      take(files.filter((file) => !isImage(file)));
    };
    const paste = (event: ClipboardEvent) => {
      if (isField(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => !type.startsWith('image/'));
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) take(files);
      else if (text.trim().includes('\n')) take([new File([text], 'pasted.csv')]);
    };
    const heard = [
      ['dragenter', enter],
      ['dragleave', leave],
      ['dragover', over],
      ['drop', drop],
      ['paste', paste],
    ] as const;
    for (const [name, listen] of heard) window.addEventListener(name, listen as EventListener);
    return () => {
      for (const [name, listen] of heard) window.removeEventListener(name, listen as EventListener);
    };
  }, [navigate]);
  if (!isOver) return null;
  return (
    <div className="pointer-events-none fixed inset-2 z-50 grid animate-fade place-items-center rounded-lg border-2 border-dashed border-accent bg-scrim">
      <p className="flex items-center gap-2 rounded-lg border border-line-2 bg-pop px-4 py-3 font-semibold shadow-pop">
        <Icon of={Download} /> Drop to read. Nothing is stored before you say so.
      </p>
    </div>
  );
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
/** As far as the browser says while they are dragged: their kinds, not yet their names. */
const carriesImages = ({ dataTransfer }: DragEvent): boolean => {
  const items = [...(dataTransfer?.items ?? [])];
  return items.length > 0 && items.every(({ kind, type }) => kind === 'file' && isImage({ type }));
};
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
