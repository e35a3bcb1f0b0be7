import type { ImportReport } from '../../../src/contract/import-report.ts';
import type { ImportRequest } from '../../../src/contract/imports.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';

interface Props {
  /** What the file is and which accounts it has, as it was read last. */
  report: ImportReport;
  wanted: ImportRequest;
  onChange: (wanted: ImportRequest) => void;
}

/** As what the file is read, and where it goes. */
export function RedoRouting({ report, wanted, onChange }: Props) {
  const accounts = useQuery(api.accounts.list, {}).data?.accounts ?? [];
  const saved = useQuery(api.imports.templates, {}).data?.templates ?? [];
  const mappings = saved.map(({ uid, name }) => ({ value: uid, label: `your mapping “${name}”` }));
  const claims = report.claims.map(({ id, label }) => ({ value: id, label }));
  const now = wanted.template === null ? (wanted.format ?? report.format?.id ?? '') : AS_MADE;
  const known = [...(wanted.template === null ? [] : [{ value: AS_MADE, label: nameOf(wanted.template) }]), ...claims, ...mappings];
  const isListed = known.some(({ value }) => value === now);

  function readAs(value: string) {
    const mapping = saved.find(({ uid }) => uid === value);
    if (mapping) onChange({ ...wanted, format: null, template: mapping.template });
    else if (value !== AS_MADE) onChange({ ...wanted, format: value, template: null });
  }
  /** At once, while the preview still shows where it went before. */
  function chosen(ref: string | null): string | undefined {
    const into = wanted.accounts.find((each) => each.ref === ref)?.into;
    return into && 'account' in into ? into.account : undefined;
  }
  function route(ref: string | null, account: string) {
    const others = wanted.accounts.filter((each) => each.ref !== ref);
    onChange({ ...wanted, accounts: [...others, { ref, into: { account } }] });
  }
  return (
    <div className="flex flex-wrap gap-3">
      <Field label="It is read as">
        {(control) => (
          <Select
            {...control}
            value={now}
            onChange={readAs}
            className="max-w-72"
            options={isListed ? known : [{ value: now, label: report.format?.label ?? 'as recognised' }, ...known]}
          />
        )}
      </Field>
      {report.accounts.map(({ ref, account, name }) => (
        <Field key={ref ?? ''} label={ref === null ? 'It goes into' : `Account ${ref} goes into`}>
          {(control) => (
            <Select
              {...control}
              value={chosen(ref) ?? account ?? ''}
              placeholder={name}
              onChange={(into) => route(ref, into)}
              className="max-w-60"
              options={accounts
                .filter(({ uid, archived }) => !archived || uid === (chosen(ref) ?? account))
                .map((each) => ({ value: each.uid, label: each.name }))}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

const AS_MADE = 'as made';
const nameOf = (template: unknown): string => `the columns of “${(template as { name?: string }).name ?? 'the mapping'}”`;
