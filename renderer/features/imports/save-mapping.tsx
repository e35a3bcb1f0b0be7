import { useState } from 'react';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Mapping } from './mapping.ts';
import type { Waiting } from './waiting.ts';

interface Props {
  waiting: Waiting;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
  onDone: () => void;
}

/** Keeps the mapping under a name, so that the next file with these columns is known; or uses it for this file alone. */
export function SaveMapping({ waiting: { report }, mapping, onChange, onDone }: Props) {
  const [name, setName] = useState(mapping.name);
  const save = useCommand(api.imports.saveTemplate);
  const isWhole = report?.format != null;
  async function submit() {
    const saved = await save.run({ name, template: mapping as never });
    if (!saved.ok) return;
    onChange(saved.value.template as unknown as Mapping);
    onDone();
  }
  return (
    <form
      className="flex flex-col gap-2 border-t border-line px-4 py-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && name.trim() !== '') void submit();
      }}
    >
      <TextField label="Keep it as" value={name} onChange={setName} hint="The next file with these columns is known by them." />
      <div data-foot className="flex items-center gap-2">
        <Button variant="quiet" disabled={!isWhole} onClick={onDone}>
          Only this file
        </Button>
        <span className="flex-1" />
        <Button type="submit" variant="primary" disabled={!isWhole || name.trim() === '' || save.isRunning}>
          Save and preview
        </Button>
      </div>
    </form>
  );
}
