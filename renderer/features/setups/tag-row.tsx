import { Archive, ArchiveRestore, Ellipsis, FolderInput, ListFilter, Merge, Pencil, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { useNavigate } from 'react-router';
import type { Tag } from '../../../src/contract/tags.ts';
import type { TagRef } from '../../../src/contract/words.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { useFormat } from '../../format/format-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { DropdownMenu } from '../../ui/dropdown-menu.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Link } from '../../ui/link.tsx';
import { TagShape } from '../../ui/tag-shape.tsx';
import type { KeyedRow } from '../../ui/use-row-keys.ts';
import { ColourPicker } from './colour-picker.tsx';
import { editTag } from './edit-tag.ts';
import { InlineName } from './inline-name.tsx';
import { removeTag } from './remove-tag.ts';
import type { TagTask } from './tag-table.tsx';

interface TagRowProps extends KeyedRow {
  tag: Tag;
  kind: TagRef['kind'];
  isRenaming: boolean;
  onTask: (task: TagTask | null) => void;
}

/** Memoised: a group may have hundreds. */
export const TagRow = memo(({ tag, kind, isRenaming, onTask, place, tabIndex, onFocusRow }: TagRowProps) => {
  const format = useFormat();
  const navigate = useNavigate();
  const { uid, name, archived } = tag;
  const trades = tradesWith(tag, kind);
  const rename = async (next: string) => (await editTag(tag, { name: next }, `Renamed “${name}” to “${next}”`)).ok;
  return (
    <tr onFocus={() => onFocusRow(place)} className="group hover:bg-hover">
      <td className={`${CELL} pl-3`}>
        {isRenaming ? (
          <InlineName label={`Name of ${name}`} name={name} onName={rename} onEnd={() => onTask(null)} autoFocus />
        ) : (
          <span className="flex min-w-0 items-center gap-2">
            <TagShape kind={kind} colour={tag.colour} />
            <Link
              to={kind === 'setup' ? `/setups/${uid}` : trades}
              tabIndex={tabIndex}
              title={kind === 'setup' ? `Playbook of ${name}` : `Trades with ${name}`}
              className={`truncate rounded-sm font-medium hover:underline ${archived ? 'text-fg-3' : ''}`}
            >
              {name}
            </Link>
            {archived && <Badge>archived</Badge>}
          </span>
        )}
      </td>
      <td className={CELL}>
        <ColourPicker name={name} colour={tag.colour} tabIndex={tabIndex} onChoose={(colour) => void editTag(tag, { colour })} />
      </td>
      {kind === 'setup' && <td className={`${CELL} text-right text-fg-2`}>{format.number(tag.rules.length)}</td>}
      <td className={`${CELL} text-right`}>{tag.uses === 0 ? <span className="text-fg-3">0</span> : format.number(tag.uses)}</td>
      <td className={CELL}>
        <DropdownMenu
          trigger={<IconButton icon={Ellipsis} size="sm" label={`More about ${name}`} tabIndex={tabIndex} />}
          items={[
            { label: 'Rename', icon: Pencil, kbd: 'E', onSelect: () => setTimeout(() => onTask({ kind: 'rename', uid })) },
            { label: 'Show its trades', icon: ListFilter, onSelect: () => navigate(trades) },
            { label: 'Move to a group…', icon: FolderInput, onSelect: () => onTask({ kind: 'move', uid }) },
            { label: 'Merge into another…', icon: Merge, kbd: 'M', onSelect: () => onTask({ kind: 'merge', uid }) },
            archived
              ? {
                  label: 'Take out of the archive',
                  icon: ArchiveRestore,
                  onSelect: () => void editTag(tag, { archived: false }, `“${name}” is offered again`),
                }
              : {
                  label: 'Archive',
                  icon: Archive,
                  onSelect: () => void editTag(tag, { archived: true }, `Archived “${name}”: trades keep it, it is no longer offered`),
                },
            null,
            { label: 'Remove', icon: Trash2, kbd: 'Del', danger: true, onSelect: () => removeTag(tag, format) },
          ]}
        />
      </td>
    </tr>
  );
});

const CELL = 'h-8 border-b border-line px-2';

export const tradesWith = ({ uid }: Tag, kind: TagRef['kind']): string =>
  filterPath('/trades', kind === 'setup' ? { setups: [uid] } : { tags: { any: [uid], all: [], none: [] } });
