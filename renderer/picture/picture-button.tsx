import { ImageDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '../ui/icon-button.tsx';
import { keyLabel } from '../ui/key-label.ts';
import { PictureDialog, type PictureOf } from './picture-dialog.tsx';
import { offerPicture } from './pictures-on-page.ts';

/** Opens the picture of a chart, to be copied or kept. On a dashboard it is seen where the pointer or the focus is. */
export function PictureButton(picture: PictureOf) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = button.current;
    return element ? offerPicture({ element, open: () => setOpen(true) }) : undefined;
  }, []);
  return (
    <>
      <IconButton
        ref={button}
        icon={ImageDown}
        size="sm"
        label={`${picture.title} as image`}
        kbd={keyLabel('Shift+P')}
        onClick={() => setOpen(true)}
        className="in-[.dashboard]:not-focus-visible:not-group-hover/card:opacity-0"
      />
      {isOpen && <PictureDialog {...picture} onClose={() => setOpen(false)} />}
    </>
  );
}
