import { Columns3, FileDown, X } from 'lucide-react';
import type { OutputOf } from '../../../src/contract/call.ts';
import type { imports } from '../../../src/contract/imports.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { exportMapping } from './export-mapping.ts';

type Saved = OutputOf<typeof imports.templates>['templates'][number];

/** Mappings of columns that were saved by name: each is a format like any other. */
export function SavedMappings() {
  const saved = useQuery(api.imports.templates, {}).data?.templates ?? [];
  if (saved.length === 0) return null;
  return (
    <Card title="Your mappings" meta="files with these columns are known by them" className="shrink-0">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard */}
      <ul tabIndex={0} aria-label="Saved mappings" className="max-h-50 overflow-auto text-sm">
        {saved.map((each) => (
          <Row key={each.uid} saved={each} />
        ))}
      </ul>
    </Card>
  );
}

function Row({ saved }: { saved: Saved }) {
  const { uid, name, template } = saved;
  const remove = useCommand(api.imports.removeTemplate, { said: () => `Forgot the mapping “${name}”`, undo: true });
  const header = (template as { header?: readonly string[] }).header ?? [];
  return (
    <li className="flex h-7 items-center gap-3 border-t border-line pr-1 pl-3">
      <Icon of={Columns3} size={14} className="text-fg-3" />
      <span className="w-56 shrink-0 truncate font-medium" title={name}>
        {name}
      </span>
      <span className="min-w-0 flex-1 truncate text-fg-3" title={header.join(', ')}>
        {header.join(', ')}
      </span>
      <IconButton icon={FileDown} label={`Export ${name}`} onClick={() => void exportMapping(saved)} />
      <IconButton icon={X} label={`Forget ${name}`} onClick={() => void remove.run({ uid })} />
    </li>
  );
}
