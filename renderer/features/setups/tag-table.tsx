import { useState } from 'react';
import type { Tag, TagGroup } from '../../../src/contract/tags.ts';
import { useFormat } from '../../format/format-context.ts';
import { useRowKeys } from '../../ui/use-row-keys.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { removeTag } from './remove-tag.ts';
import { TagRow } from './tag-row.tsx';

interface TagTableProps {
  tags: readonly Tag[];
  group: TagGroup;
  groups: readonly TagGroup[];
}

export interface TagTask {
  readonly kind: 'rename' | 'merge' | 'move';
  readonly uid: string;
}

/** j and k go from tag to tag, Enter opens its trades or its playbook, e renames it. */
export function TagTable({ tags, group, groups }: TagTableProps) {
  const format = useFormat();
  const [task, setTask] = useState<TagTask | null>(null);
  const at = (kind: TagTask['kind']) => (place: number) => setTask({ kind, uid: (tags[place] as Tag).uid });
  const rows = useRowKeys({
    count: tags.length,
    cameFrom: -1,
    keys: { e: at('rename'), F2: at('rename'), m: at('merge'), Delete: (place) => removeTag(tags[place] as Tag, format) },
  });
  const found = tags.find(({ uid }) => uid === task?.uid);
  return (
    <>
      <table className="w-full table-fixed border-separate border-spacing-0 text-sm">
        <thead>
          <tr>
            <Head className="pl-3">Name</Head>
            <Head className="w-20">Colour</Head>
            {group.kind === 'setup' && <Head className="w-16 text-right">Rules</Head>}
            <Head className="w-20 text-right">Used</Head>
            <Head className="w-10">
              <span className="sr-only">More</span>
            </Head>
          </tr>
        </thead>
        <tbody ref={rows.body}>
          {tags.map((tag, place) => (
            <TagRow
              key={tag.uid}
              tag={tag}
              kind={group.kind}
              isRenaming={task?.kind === 'rename' && task.uid === tag.uid}
              onTask={setTask}
              {...rows.row(place)}
            />
          ))}
        </tbody>
      </table>
      {found && task?.kind === 'merge' && <MergeDialog tag={found} kind={group.kind} groups={groups} onClose={() => setTask(null)} />}
      {found && task?.kind === 'move' && <MoveDialog tag={found} kind={group.kind} groups={groups} onClose={() => setTask(null)} />}
    </>
  );
}

function Head({ children, className = '' }: { children: React.ReactNode; className?: string }) {
  return (
    <th
      scope="col"
      className={`h-7 border-b border-line-2 px-2 text-left font-medium whitespace-nowrap text-fg-3 first:rounded-tl-lg last:rounded-tr-lg ${className}`}
    >
      {children}
    </th>
  );
}
