import { FileText, FormInput, Plus } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { TagGroup } from '../../../src/contract/tags.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NavLink } from '../../ui/nav-link.tsx';
import { TagShape } from '../../ui/tag-shape.tsx';
import { NewGroupDialog } from './new-group-dialog.tsx';
import { SortableList } from './sortable-list.tsx';

/** The groups, in the order in which they are offered everywhere; and what else is written beside trades. */
export function GroupList({ groups }: { groups: readonly TagGroup[] }) {
  const format = useFormat();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  return (
    <nav aria-label="Groups" className="flex min-h-0 flex-col overflow-auto border-r border-line px-1 py-3">
      <SortableList
        label="Groups of tags"
        items={groups}
        onSort={(next) => void runCommand(api.tags.orderGroups, { groups: next.map(({ uid }) => uid) })}
      >
        {({ uid, name, kind, tags }) => (
          <NavLink to={`/setups/group/${uid}`} title={name} className={ROW}>
            <span className="grid w-3 shrink-0 place-items-center">
              <TagShape kind={kind} />
            </span>
            <span className="truncate">{name}</span>
            <span className="ml-auto pl-1 text-sm text-fg-3">{format.number(tags.length)}</span>
          </NavLink>
        )}
      </SortableList>
      <Button variant="quiet" size="sm" icon={Plus} onClick={() => setAdding(true)} className="mt-1 ml-4 self-start">
        Add a group
      </Button>
      <ul className="mt-4 flex flex-col pl-4">
        <li>
          <NavLink to="/setups/fields" className={ROW}>
            <Icon of={FormInput} size={12} className="text-fg-3" /> Custom fields
          </NavLink>
        </li>
        <li>
          <NavLink to="/setups/templates" className={ROW}>
            <Icon of={FileText} size={12} className="text-fg-3" /> Templates
          </NavLink>
        </li>
      </ul>
      <NewGroupDialog open={adding} onOpenChange={setAdding} onMade={(uid) => navigate(`/setups/group/${uid}`)} />
    </nav>
  );
}

const ROW =
  'flex h-7 min-w-0 items-center gap-2 rounded-md px-2 text-fg-2 transition-colors hover:bg-hover aria-[current=page]:bg-press aria-[current=page]:font-medium aria-[current=page]:text-fg aria-[current=page]:[&_.text-fg-3]:text-fg-2';
