import { ImageDown } from 'lucide-react';
import { memo, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { IconButton } from '../ui/icon-button.tsx';
import { keyLabel } from '../ui/key-label.ts';
import { PictureDialog, type PictureOf } from './picture-dialog.tsx';
import { offerPicture } from './pictures-on-page.ts';

/** Opens the picture of a chart, to be copied or kept. On a dashboard it is seen where the pointer or the focus is. */
export function PictureButton(picture: PictureOf) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const open = useCallback(() => setOpen(true), []);
  useEffect(() => {
    const element = button.current;
    return element ? offerPicture({ element, open }) : undefined;
  }, [open]);
  return (
    <>
      <Opener button={button} title={picture.title} open={open} />
      {isOpen && <PictureDialog {...picture} onClose={() => setOpen(false)} />}
    </>
  );
}

interface OpenerProps {
  button: RefObject<HTMLButtonElement | null>;
  title: string;
  open(): void;
}

/** It stays as it is while its chart is drawn again. */
const Opener = memo(function Opener({ button, title, open }: OpenerProps) {
  return (
    <IconButton
      ref={button}
      icon={ImageDown}
      size="sm"
      label={`${title} as image`}
      kbd={keyLabel('Shift+P')}
      onClick={open}
      className="in-[.dashboard]:not-focus-visible:not-group-hover/card:opacity-0"
    />
  );
});
