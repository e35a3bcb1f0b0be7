import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CustomField, FieldType } from '../../../src/contract/fields.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { choices } from '../../format/words.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { Field } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { InlineName } from './inline-name.tsx';
import { SortableList } from './sortable-list.tsx';

/** What the user wants to note of every trade, in the order in which it is asked. */
export function FieldsSection() {
  const { data, error } = useQuery(api.fields.list, {});
  return (
    <div className="flex max-w-[920px] flex-col gap-2.5">
      <PageHeader title="Setups and tags" />
      <h2 className="flex h-7 items-center font-semibold">Custom fields</h2>
      {error && <QueryProblem error={error} />}
      {data && (
        <Card>
          {data.fields.length === 0 ? (
            <Empty title="No fields of your own yet">
              For example “Sleep, hours” as a number, or “Grade” with the choices A, B, C: it is then asked on every trade and can be
              filtered by.
            </Empty>
          ) : (
            <div className="py-1 pr-2 pl-1">
              <SortableList
                label="Custom fields"
                items={data.fields}
                onSort={(next) => void runCommand(api.fields.order, { fields: next.map(({ uid }) => uid) })}
              >
                {(field) => <FieldRow field={field} />}
              </SortableList>
            </div>
          )}
        </Card>
      )}
      <NewField />
    </div>
  );
}

const TYPE: Record<FieldType, string> = { text: 'Text', number: 'Number', choice: 'One of some choices', yesNo: 'Yes or no', day: 'Day' };

function FieldRow({ field }: { field: CustomField }) {
  const format = useFormat();
  const edit = async (changes: { name?: string; choices?: string[] }, said: string) =>
    (await runCommand(api.fields.edit, { uid: field.uid, changes }, { said: () => said, undo: true })).ok;
  return (
    <div className="grid min-h-9 grid-cols-[minmax(0,1fr)_120px_minmax(0,1.4fr)_72px_28px] items-center gap-2">
      <InlineName
        key={field.name}
        label={`Name of ${field.name}`}
        name={field.name}
        onName={(name) => edit({ name }, `Renamed “${field.name}” to “${name}”`)}
      />
      <span className="text-sm text-fg-2">{TYPE[field.type]}</span>
      {field.type === 'choice' ? (
        <InlineName
          key={field.choices.join()}
          label={`Choices of ${field.name}, with commas between them`}
          name={field.choices.join(', ')}
          maxLength={2000}
          onName={(text) => edit({ choices: readChoices(text) }, `Changed the choices of “${field.name}”`)}
        />
      ) : (
        <span />
      )}
      <span className="text-right text-sm text-fg-3">
        {format.number(field.uses)} {field.uses === 1 ? 'value' : 'values'}
      </span>
      <IconButton
        icon={Trash2}
        size="sm"
        label={`Remove ${field.name}`}
        onClick={() =>
          void runCommand(
            api.fields.remove,
            { uid: field.uid },
            {
              said: ({ uses }) => `Removed “${field.name}”${uses === 0 ? '' : ` and its ${uses} ${uses === 1 ? 'value' : 'values'}`}`,
              undo: true,
            },
          )
        }
      />
    </div>
  );
}

function NewField() {
  const [name, setName] = useState('');
  const [type, setType] = useState<FieldType>('text');
  const [given, setGiven] = useState('');
  const create = useCommand(api.fields.create, { said: (field) => `Added field “${field.name}”`, undo: true, errors: 'inline' });
  async function submit(): Promise<void> {
    const outcome = await create.run({ name, type, choices: type === 'choice' ? readChoices(given) : [] });
    if (!outcome.ok) return;
    setName('');
    setGiven('');
  }
  return (
    <Card title="New field">
      <form
        aria-label="New field"
        className="flex flex-wrap items-end gap-2 px-3 pb-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField label="Name" value={name} onChange={setName} maxLength={120} placeholder="Sleep, hours" className="w-48" />
        <Field label="Type" className="w-44">
          {(control) => <Select {...control} value={type} onChange={setType} options={choices(TYPE)} />}
        </Field>
        {type === 'choice' && (
          <TextField label="Choices, with commas between them" value={given} onChange={setGiven} placeholder="A, B, C" className="w-64" />
        )}
        <Button type="submit" disabled={name.trim() === '' || create.isRunning}>
          Add field
        </Button>
        {create.error && (
          <div className="basis-full">
            <ErrorAlert error={create.error} />
          </div>
        )}
      </form>
    </Card>
  );
}

const readChoices = (text: string): string[] =>
  [...new Set(text.split(',').map((choice) => choice.trim()))].filter((choice) => choice !== '');
