import { ImagePlus } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { keyLabel } from '../ui/key-label.ts';
import { Progress } from '../ui/progress.tsx';

interface ImageAdderProps {
  hasSome: boolean;
  done: number;
  total: number;
  onChoose: () => void;
}

/** How images come in; while some do, how far they are. It keeps its height, and its button the focus. */
export function ImageAdder({ hasSome, done, total, onChoose }: ImageAdderProps) {
  return (
    <div
      className={
        hasSome
          ? 'mt-2 flex h-7 items-center gap-2'
          : 'flex min-h-24 flex-col items-center justify-center gap-2 rounded-md border border-dashed border-line-2 p-3 text-center'
      }
    >
      {!hasSome && (total > 0 ? <Adding done={done} total={total} /> : <Invitation />)}
      <Button
        size="sm"
        {...(hasSome ? { variant: 'quiet', className: '-ml-2' } : {})}
        icon={hasSome ? ImagePlus : undefined}
        data-add-images
        onClick={onChoose}
      >
        {hasSome ? 'Add images' : 'Choose images'}
      </Button>
      {hasSome && (total > 0 ? <Adding done={done} total={total} /> : <Hint />)}
    </div>
  );
}

function Adding({ done, total }: { done: number; total: number }) {
  return (
    <div role="status" className="flex min-h-5 w-full items-center gap-2 text-sm text-fg-2">
      <span className="shrink-0">Adding {total === 1 ? 'an image' : `${Math.min(done + 1, total)} of ${total} images`}</span>
      <span className="flex-1">
        <Progress done={done} total={total === 1 ? null : total} label="Images added" />
      </span>
    </div>
  );
}

const Invitation = () => (
  <p className="flex min-h-5 items-center gap-1.5 text-sm text-fg-2">
    <Icon of={ImagePlus} size={14} /> Drop images here, or paste them.
  </p>
);

const Hint = () => <span className="ml-auto text-sm text-fg-3">paste or drop, {keyLabel('Mod+V')}</span>;
