import { Eye, EyeOff, Plus, Redo2, Search, Undo2 } from 'lucide-react';
import type { Ref } from 'react';
import type { BoundAction } from '../actions/action.ts';
import { useAction } from '../actions/use-action.ts';
import { useFormat } from '../format/format-context.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { keyLabel } from '../ui/key-label.ts';

interface TopBarProps {
  /** The places that a page fills: see PageHeader. */
  title: Ref<HTMLDivElement>;
  actions: Ref<HTMLDivElement>;
}

export function TopBar({ title, actions }: TopBarProps) {
  const { hidesMoney } = useFormat();
  return (
    <header className="print:hidden flex h-(--top-h) shrink-0 items-center gap-2 border-b border-line px-4">
      <div ref={title} className="flex min-h-7 min-w-0 flex-1 items-center gap-3" />
      <div ref={actions} className="flex shrink-0 items-center gap-2" />
      <JumpBox />
      <StepButton action={useAction('undo')} icon={Undo2} />
      <StepButton action={useAction('redo')} icon={Redo2} />
      <HideMoney action={useAction('hideMoney')} hidden={hidesMoney} />
      <NewTrade action={useAction('newTrade')} />
    </header>
  );
}

function JumpBox() {
  const palette = useAction('openPalette');
  return (
    <button
      type="button"
      onClick={palette.run}
      aria-haspopup="dialog"
      className="flex h-7 w-58 shrink-0 items-center gap-2 rounded-md border border-line-2 bg-card pr-1.5 pl-2 text-sm text-fg-3 transition-colors hover:text-fg-2 max-xl:w-36"
    >
      <Icon of={Search} size={14} />
      <span className="flex-1 truncate text-left">
        Search<span className="max-xl:sr-only"> or jump to</span>
      </span>
      <Kbd>{keyLabel(palette.keys[0] as string)}</Kbd>
    </button>
  );
}

/** Stays focusable when there is nothing to undo, so that the focus is not lost with the last step. */
function StepButton({ action, icon }: { action: BoundAction; icon: typeof Undo2 }) {
  return (
    <IconButton
      icon={icon}
      label={action.label}
      kbd={keyLabel(action.keys[0] as string)}
      aria-disabled={action.idle}
      onClick={() => !action.idle && action.run()}
    />
  );
}

function NewTrade({ action }: { action: BoundAction }) {
  return (
    <Button
      variant="primary"
      icon={Plus}
      kbd={keyLabel(action.keys[0] as string)}
      onClick={action.run}
      title="New trade"
      className="max-lg:w-7 max-lg:px-0 max-lg:[&_kbd]:hidden"
    >
      <span className="max-lg:sr-only">New trade</span>
    </Button>
  );
}

function HideMoney({ action, hidden }: { action: BoundAction; hidden: boolean }) {
  return <IconButton icon={hidden ? EyeOff : Eye} label={action.label} kbd={action.keys[0]} onClick={action.run} />;
}
