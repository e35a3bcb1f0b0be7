import { Command } from 'cmdk';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { keyLabel } from '../../ui/key-label.ts';
import type { Item, ItemGroup } from './item.ts';

interface PaletteGroupsProps {
  groups: readonly ItemGroup[];
  onRun(work: Item['run']): void;
}

export function PaletteGroups({ groups, onRun }: PaletteGroupsProps) {
  return groups.map(({ name, total, items }) => (
    <Command.Group
      key={name}
      heading={
        <span className="flex justify-between">
          {name}
          {total !== undefined && <span className="tabular-nums">{total}</span>}
        </span>
      }
      className="[&_[cmdk-group-heading]]:px-3.5 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-fg-3"
    >
      {items.map((item) => (
        <Line key={item.id} item={item} onRun={onRun} />
      ))}
    </Command.Group>
  ));
}

function Line({ item, onRun }: { item: Item; onRun: PaletteGroupsProps['onRun'] }) {
  return (
    <Command.Item
      value={item.id}
      onSelect={() => onRun(item.run)}
      className="mx-1.5 flex h-8 min-w-0 items-center gap-2.5 rounded-md px-2 select-none data-[selected=true]:bg-accent-soft data-[selected=true]:[&_.text-fg-3]:text-fg-2"
    >
      <Icon of={item.icon} className="text-fg-3" />
      {item.body}
      {item.key && <Kbd>{keyLabel(item.key)}</Kbd>}
    </Command.Item>
  );
}
