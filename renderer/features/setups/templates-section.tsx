import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Template, TemplateOf } from '../../../src/contract/templates.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/empty.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { STARTING_TEMPLATES } from '../../words/starting-templates.ts';
import { TEMPLATE_OF, TemplateForm } from './template-form.tsx';

export type TemplateDraft = Omit<Template, 'uid'> & { uid: string | null };

/** Texts to begin notes with, and those that are offered to begin with. */
export function TemplatesSection() {
  const { data, error } = useQuery(api.templates.list, {});
  const [draft, setDraft] = useState<TemplateDraft | null>(null);
  const own = data?.templates ?? [];
  const offered = STARTING_TEMPLATES.filter((start) => !own.some(({ of, name }) => of === start.of && name === start.name));
  return (
    <div className="flex max-w-[920px] flex-col gap-2.5">
      <PageHeader title="Setups and tags" />
      <div className="flex h-7 items-center gap-2">
        <h2 className="font-semibold">Templates</h2>
        <span className="ml-auto">
          <Button size="sm" icon={Plus} onClick={() => setDraft({ uid: null, version: 0, name: '', of: 'trade', text: '', starts: false })}>
            New template
          </Button>
        </span>
      </div>
      {error && <QueryProblem error={error} />}
      {draft && <TemplateForm key={draft.uid ?? 'new'} template={draft} onEnd={() => setDraft(null)} />}
      {data && own.length === 0 && !draft && (
        <Card>
          <Empty title="No templates of your own yet">
            A template is a text that a note begins with, such as the questions you ask yourself after every day. Keep one of those below,
            or write your own.
          </Empty>
        </Card>
      )}
      {own.length > 0 && (
        <Card>
          <ul aria-label="Templates">
            {own.map((template) => (
              <li key={template.uid} className="flex h-9 items-center gap-2 border-b border-line px-3 last:border-b-0">
                <span className="min-w-0 truncate font-medium">{template.name}</span>
                <span className="shrink-0 text-sm text-fg-3">{TEMPLATE_OF[template.of]}</span>
                {template.starts && <Badge>begins empty notes</Badge>}
                <span className="ml-auto flex shrink-0 gap-0.5">
                  <IconButton icon={Pencil} size="sm" label={`Change ${template.name}`} onClick={() => setDraft(template)} />
                  <IconButton icon={Trash2} size="sm" label={`Remove ${template.name}`} onClick={() => remove(template)} />
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {data && offered.length > 0 && (
        <Card title="To start with" meta="not in your journal until you keep them">
          <ul aria-label="Offered templates">
            {offered.map((start) => (
              <li key={start.name} className="flex h-9 items-center gap-2 border-t border-line px-3">
                <span className="font-medium">{start.name}</span>
                <span className="text-sm text-fg-3">{TEMPLATE_OF[start.of as TemplateOf]}</span>
                <span className="ml-auto">
                  <Button
                    variant="quiet"
                    size="sm"
                    aria-label={`Keep ${start.name}`}
                    onClick={() =>
                      void runCommand(
                        api.templates.save,
                        { uid: null, ...start, starts: false },
                        { said: ({ name }) => `Added template “${name}”`, undo: true },
                      )
                    }
                  >
                    Keep
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function remove({ uid, name }: Template): void {
  void runCommand(api.templates.remove, { uid }, { said: () => `Removed template “${name}”`, undo: true });
}
