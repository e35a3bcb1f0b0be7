import { Select } from '../../ui/select.tsx';
import { type Column, fieldOf, type Mapping, withField } from './mapping.ts';
import { fieldsOf } from './mapping-words.ts';

interface Props {
  columns: readonly Column[];
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** Columns with what stands in them on the left, what they are on the right. */
export function ColumnTable({ columns, mapping, onChange }: Props) {
  const fields = [{ value: NONE, label: 'not used' }, ...fieldsOf(mapping.shape).map(([value, label]) => ({ value, label }))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard
    <section tabIndex={0} aria-label="Columns of the file" className="min-h-40 flex-1 overflow-auto text-sm -outline-offset-2">
      <table className="w-full table-fixed border-separate border-spacing-0">
        <thead>
          <tr className="h-7 text-left text-fg-3 [&>th]:sticky [&>th]:top-0 [&>th]:z-10 [&>th]:h-7 [&>th]:border-b [&>th]:border-line-2 [&>th]:bg-sunken [&>th]:px-2 [&>th]:font-normal [&>th:first-child]:pl-4">
            <th scope="col" className="w-[26%]">
              Column
            </th>
            <th scope="col">What stands in it</th>
            <th scope="col" className="w-56">
              What it is
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => {
            const field = fieldOf(mapping, column) || NONE;
            return (
              <tr
                key={`${column.name} ${column.nth}`}
                className={`h-8 [&>td]:truncate [&>td]:border-b [&>td]:border-line [&>td]:px-2 [&>td:first-child]:pl-4 ${field === NONE ? 'text-fg-3' : ''}`}
              >
                <td className={field === NONE ? '' : 'font-medium'} title={column.name}>
                  {column.name}
                  {column.nth > 1 && ` (${column.nth})`}
                </td>
                <td title={column.samples.join('\n')}>{column.samples.join(' · ') || 'always empty'}</td>
                <td>
                  <Select
                    size="sm"
                    aria-label={`What ${column.name} is`}
                    value={fields.some(({ value }) => value === field) ? field : NONE}
                    onChange={(next) => onChange(withField(mapping, column, next === NONE ? '' : next))}
                    options={fields}
                    className="w-full"
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {columns.length === 0 && <p className="px-4 py-3 text-fg-2">No table with names of columns was found in this file.</p>}
    </section>
  );
}

const NONE = 'none';
