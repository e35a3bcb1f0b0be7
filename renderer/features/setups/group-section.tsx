import { Pencil, Search, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { TagGroup } from '../../../src/contract/tags.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/empty.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Input } from '../../ui/input.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { InlineName } from './inline-name.tsx';
import { NotHere } from './not-here.tsx';
import { TagTable } from './tag-table.tsx';

/** One group and its tags. */
export function GroupSection({ groups }: { groups: readonly TagGroup[] }) {
  const { uid = '' } = useParams();
  const group = groups.find((each) => each.uid === uid);
  if (!group) return <NotHere what="group" />;
  return <Group key={uid} group={group} groups={groups} />;
}

function Group({ group, groups }: { group: TagGroup; groups: readonly TagGroup[] }) {
  const format = useFormat();
  const navigate = useNavigate();
  const [renaming, setRenaming] = useState(false);
  const [typed, setTyped] = useState('');
  const what = group.kind === 'setup' ? 'setup' : 'tag';
  const found = group.tags.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));

  const rename = async (name: string) =>
    (await runCommand(api.tags.renameGroup, { uid: group.uid, name }, { said: () => `Renamed the group to “${name}”`, undo: true })).ok;
  const add = async (name: string) => (await runCommand(api.tags.create, { group: group.uid, name })).ok;
  async function remove(): Promise<void> {
    const outcome = await runCommand(api.tags.removeGroup, { uid: group.uid }, { said: () => `Removed group “${group.name}”`, undo: true });
    if (outcome.ok) navigate('/setups');
  }
  return (
    <div className="flex max-w-[920px] flex-col gap-2.5">
      <PageHeader title="Setups and tags" />
      <div className="flex h-7 items-center gap-2">
        {renaming ? (
          <span className="w-64">
            <InlineName label="Name of the group" name={group.name} onName={rename} onEnd={() => setRenaming(false)} autoFocus />
          </span>
        ) : (
          <h2 className="truncate font-semibold">{group.name}</h2>
        )}
        <span className="shrink-0 text-sm text-fg-3">
          {format.number(group.tags.length)} {group.tags.length === 1 ? what : `${what}s`}
        </span>
        <span className="ml-auto flex items-center gap-1">
          {group.tags.length > FEW && (
            <Input
              icon={Search}
              size="sm"
              aria-label={`Search ${what}s`}
              placeholder={`Search ${what}s`}
              value={typed}
              onChange={setTyped}
              className="w-48"
            />
          )}
          <IconButton icon={Pencil} size="sm" label="Rename the group" onClick={() => setRenaming(true)} />
          <IconButton
            icon={Trash2}
            size="sm"
            label={group.tags.length > 0 ? 'Remove the group once it is empty' : 'Remove the group'}
            aria-disabled={group.tags.length > 0}
            onClick={() => group.tags.length === 0 && void remove()}
          />
        </span>
      </div>
      <Card>
        {group.tags.length === 0 && <Empty title={`No ${what}s here yet`}>{EXAMPLE[group.kind]}</Empty>}
        {group.tags.length > 0 && found.length === 0 && (
          <p className="p-4 text-fg-2">
            No {what} is called “{typed.trim()}”.
          </p>
        )}
        {found.length > 0 && <TagTable tags={found} group={group} groups={groups} />}
        <div className="w-72 p-2">
          <InlineName label={`Add a ${what}`} name="" placeholder={`Add a ${what} and press Enter`} onName={add} />
        </div>
      </Card>
    </div>
  );
}

const FEW = 12;
const EXAMPLE: Record<TagGroup['kind'], string> = {
  setup: 'For example “Opening range break”: a way of trading that you know again. Its page holds its rules and tells what they earn.',
  mistake: 'For example “chased the entry” or “moved the stop”: what you would not do again.',
  emotion: 'For example “calm”, “hurried”, “tired”: how you were while you traded.',
  market: 'For example “trend day” or “before the news”: what the market was like.',
  other: 'For example “reviewed with Anna” or “for the book”: whatever you want to find again.',
};
