import { FileText } from 'lucide-react';
import { useNavigate } from 'react-router';
import { TemplateOf } from '../../src/contract/templates.ts';
import { api } from '../api.ts';
import { useQuery } from '../data/use-query.ts';
import { Button } from '../ui/button.tsx';
import { DropdownMenu } from '../ui/dropdown-menu.tsx';
import type { Saying } from './saying.ts';
import { STARTING_TEMPLATES } from './starting-templates.ts';

/** Texts to begin this note with, or to put at its end. */
export function TemplateMenu({ of, onChoose }: { of: Saying['of']; onChoose: (text: string) => void }) {
  const { data } = useQuery(api.templates.list, {});
  const navigate = useNavigate();
  if (!TemplateOf.safeParse(of).success) return null;
  const own = (data?.templates ?? []).filter((template) => template.of === of);
  const offered = STARTING_TEMPLATES.filter((start) => start.of === of && !own.some(({ name }) => name === start.name));
  const item = ({ name, text }: { name: string; text: string }) => ({ label: name, icon: FileText, onSelect: () => onChoose(text) });
  return (
    <DropdownMenu
      trigger={
        <Button variant="quiet" size="sm">
          Template
        </Button>
      }
      items={[
        ...own.map(item),
        ...offered.map(item),
        ...(own.length + offered.length > 0 ? [null] : []),
        { label: 'Edit templates…', onSelect: () => navigate('/setups/templates') },
      ]}
    />
  );
}
