import { Archive, ArchiveRestore, ListFilter, Trash2 } from 'lucide-react';
import { useNavigate, useParams } from 'react-router';
import type { Tag, TagGroup } from '../../../src/contract/tags.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Crumb } from '../../ui/crumb.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useNote } from '../../words/use-note.tsx';
import { editTag } from './edit-tag.ts';
import { NotHere } from './not-here.tsx';
import { PlaybookFigures } from './playbook-figures.tsx';
import { PlaybookRules } from './playbook-rules.tsx';
import { removeTag } from './remove-tag.ts';
import { tradesWith } from './tag-row.tsx';

/** The page of a setup: what it is, its rules, and what they came to. */
export function Playbook({ groups }: { groups: readonly TagGroup[] }) {
  const { uid = '' } = useParams();
  const group = groups.find(({ kind, tags }) => kind === 'setup' && tags.some((tag) => tag.uid === uid));
  const setup = group?.tags.find((tag) => tag.uid === uid);
  if (!group || !setup) return <NotHere what="setup" />;
  return <Page key={uid} setup={setup} group={group} />;
}

function Page({ setup, group }: { setup: Tag; group: TagGroup }) {
  const navigate = useNavigate();
  const format = useFormat();
  const { data: figures } = useQuery(api.tags.figures, { setup: setup.uid });
  return (
    <div className="flex max-w-[1180px] flex-col gap-2.5">
      <PageHeader
        title={setup.name}
        before={<Crumb to={`/setups/group/${group.uid}`}>{group.name}</Crumb>}
        beside={setup.archived && <Badge icon={Archive}>archived</Badge>}
      />
      <div className="flex items-center gap-1">
        <span className="ml-auto flex items-center gap-1">
          <Button size="sm" icon={ListFilter} onClick={() => navigate(tradesWith(setup, 'setup'))}>
            Its trades
          </Button>
          <IconButton
            size="sm"
            icon={setup.archived ? ArchiveRestore : Archive}
            label={setup.archived ? 'Take out of the archive' : 'Archive: trades keep it, it is no longer offered'}
            onClick={() =>
              void editTag(setup, { archived: !setup.archived }, setup.archived ? 'Offered again' : `Archived “${setup.name}”`)
            }
          />
          <IconButton size="sm" icon={Trash2} label="Remove the setup" onClick={() => removeTag(setup, format)} />
        </span>
      </div>
      <div className="grid items-start gap-2.5 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-2.5">
          <Description setup={setup} />
          <PlaybookRules setup={setup} />
        </div>
        <PlaybookFigures setup={setup} figures={figures ?? null} />
      </div>
    </div>
  );
}

function Description({ setup }: { setup: Tag }) {
  const note = useNote(
    {
      of: 'setup',
      words: { ...NO_WORDS, note: setup.description, version: setup.version },
      say: ({ note: description = '' }, seen) => editTag(seen == null ? setup : { ...setup, version: seen }, { description }),
    },
    {
      label: 'Description',
      keys: true,
      empty:
        'What it looks like, why it works, when to leave it alone. For example: “The first five minutes set a range; I buy the second close beyond it, on volume above the average of ten days.”',
    },
  );
  return (
    <Card title="Description" meta={note.meta} actions={note.actions}>
      <div className="px-3 pb-3">{note.body}</div>
    </Card>
  );
}

const NO_WORDS = {
  ...{ rating: null, reviewedAt: null, changedSinceReview: false, setup: null },
  ...{ tags: [], ticks: [], fields: [], images: [], alsoSaid: [] },
};
