import type { CustomField } from '../../src/contract/fields.ts';
import { api } from '../api.ts';
import { useQuery } from '../data/use-query.ts';
import { FieldInput } from './field-input.tsx';
import type { Saying } from './saying.ts';

/** What the user notes of every trade. */
export function FieldValues({ saying: { words, say } }: { saying: Saying }) {
  const { data } = useQuery(api.fields.list, {});
  const value = ({ uid }: CustomField) => words.fields.find(({ field }) => field === uid)?.value ?? '';
  return (
    <div className="flex flex-col gap-1">
      {data?.fields.map((field) => (
        <FieldInput
          key={field.uid}
          field={field}
          value={value(field)}
          onChange={async (next) => (await say({ fields: [{ field: field.uid, value: next === '' ? null : next }] })).ok}
        />
      ))}
    </div>
  );
}
