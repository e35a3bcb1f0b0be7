import { useActions } from '../actions/use-actions.ts';
import { TABLE_KEYS } from '../features/trades/table-keys.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { keyLabel } from '../ui/key-label.ts';

export function KeyboardSheet({ onClose }: { onClose: () => void }) {
  const withKeys = useActions().filter(({ keys }) => keys.length > 0);
  const groups = [...new Set(withKeys.map(({ group }) => group))];
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Keyboard shortcuts"
      description="Two keys with “then” between them are pressed one after the other."
      size="lg"
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard */}
      <section tabIndex={0} aria-label="Keys" className="columns-2 gap-8 max-lg:columns-1">
        {groups.map((group) => (
          <Group key={group} name={group} actions={withKeys.filter((action) => action.group === group)} />
        ))}
        <Group name="In the trades table" actions={TABLE_KEYS} />
      </section>
    </Dialog>
  );
}

function Group({ name, actions }: { name: string; actions: readonly { name: string; keys: readonly string[] }[] }) {
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="mb-1 text-sm font-medium text-fg-3">{name}</h3>
      <ul>
        {actions.map((action) => (
          <li key={action.name} className="flex min-h-7 items-center gap-3 border-b border-line last:border-b-0">
            <span className="flex-1 truncate">{action.name}</span>
            <Keys keys={action.keys} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="flex items-center gap-1.5 text-xs text-fg-3">
      {keys.map((key, place) => (
        <span key={key} className="flex items-center gap-1">
          {place > 0 && 'or'}
          {key.split(' ').map((one, part) => (
            <span key={one} className="flex items-center gap-1">
              {part > 0 && 'then'}
              <Kbd>{keyLabel(one)}</Kbd>
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}
