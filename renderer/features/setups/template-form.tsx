import { useDeferredValue, useState } from 'react';
import type { TemplateOf } from '../../../src/contract/templates.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import { choices } from '../../format/words.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { Field } from '../../ui/field.tsx';
import { keyLabel } from '../../ui/key-label.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSaveKey } from '../../ui/use-save-key.ts';
import { NoteText } from '../../words/note-text.tsx';
import type { TemplateDraft } from './templates-section.tsx';

/** Where a template is offered, as it stands on the screen. */
export const TEMPLATE_OF: Readonly<Record<TemplateOf, string>> = {
  trade: 'Trade',
  exit: 'Exit',
  day_plan: 'Day, plan before',
  day: 'Day, review after',
  week: 'Week',
  plan: 'Plan of a trade',
};

export function TemplateForm({ template, onEnd }: { template: TemplateDraft; onEnd: () => void }) {
  const [draft, setDraft] = useState(template);
  const shown = useDeferredValue(draft.text);
  const save = useCommand(api.templates.save, { said: ({ name }) => `Saved template “${name}”`, undo: true, errors: 'inline' });
  const set = (part: Partial<TemplateDraft>) => setDraft({ ...draft, ...part });
  async function submit(): Promise<void> {
    if ((await save.run(draft)).ok) onEnd();
  }
  useSaveKey(() => void submit());
  return (
    <Card title={template.uid === null ? 'New template' : `Change “${template.name}”`}>
      <form
        aria-label="Template"
        className="flex flex-col gap-3 px-3 pb-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="flex flex-wrap items-end gap-2">
          <TextField label="Name" value={draft.name} onChange={(name) => set({ name })} maxLength={120} className="w-64" />
          <Field label="Offered in notes of" className="w-44">
            {(control) => <Select {...control} value={draft.of} onChange={(of) => set({ of })} options={choices(TEMPLATE_OF)} />}
          </Field>
          <Checkbox checked={draft.starts} onChange={(starts) => set({ starts })} label="Empty notes begin with it" />
        </div>
        <div className="grid gap-3 xl:grid-cols-2">
          <Field label="Text, in Markdown">
            {(control) => (
              <textarea
                {...control}
                value={draft.text}
                maxLength={100_000}
                onChange={(event) => set({ text: event.target.value })}
                className="block field-sizing-content max-h-[50vh] min-h-40 w-full resize-none rounded-md border border-line-3 bg-card px-2 py-1.5"
              />
            )}
          </Field>
          <section aria-label="As it will be read" className="min-w-0 rounded-md border border-line p-2.5">
            {shown.trim() === '' ? <p className="text-fg-3">What it will look like stands here.</p> : <NoteText text={shown} />}
          </section>
        </div>
        {save.error && <ErrorAlert error={save.error} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onEnd}>Cancel</Button>
          <Button type="submit" variant="primary" kbd={keyLabel('Mod+Enter')} disabled={draft.name.trim() === '' || save.isRunning}>
            Save
          </Button>
        </div>
      </form>
    </Card>
  );
}
