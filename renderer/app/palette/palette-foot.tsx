import { Kbd } from '../../ui/kbd.tsx';
import { keyLabel } from '../../ui/key-label.ts';

export function PaletteFoot({ count, other }: { count: number; other: string | undefined }) {
  return (
    <div className="flex h-8 items-center gap-4 border-t border-line px-3.5 text-xs text-fg-3">
      <span className="flex items-center gap-1">
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> move
      </span>
      <span className="flex items-center gap-1">
        <Kbd>Enter</Kbd> open
      </span>
      {other !== undefined && (
        <span className="flex items-center gap-1">
          <Kbd>{keyLabel('Mod+Enter')}</Kbd> {other}
        </span>
      )}
      <span className="flex items-center gap-1">
        <Kbd>Esc</Kbd> close
      </span>
      <span role="status" className="ml-auto">
        {count === 1 ? '1 result' : `${count} results`}
      </span>
    </div>
  );
}
