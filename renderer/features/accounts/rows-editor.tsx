import { Plus, X } from 'lucide-react';
import { type FocusEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

interface RowsEditorProps<T> {
  rows: readonly T[];
  onChange: (rows: T[]) => void;
  columns: readonly { title: string; className?: string }[];
  /** The cells of one row, in the order of the columns. Nothing is wrong yet in a row that is new. */
  cells: (row: T, set: (changes: Partial<T>) => void, place: number, isNew: boolean) => readonly ReactNode[];
  /** What is wrong in a row, each with its column. */
  problems: (place: number) => readonly string[];
  create: () => T;
  /** Saving was tried: new or not, what is wrong is said. */
  isAsked: boolean;
  /** "Add fee" */
  add: string;
  /** What stands here while there is no row. */
  empty: string;
  /** "fee": for the names of buttons. */
  noun: string;
}

/** A small table whose cells are fields. */
export function RowsEditor<T>({ rows, onChange, columns, cells, problems, create, isAsked, add, empty, noun }: RowsEditorProps<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    body.current?.children[wanted.current]?.querySelector<HTMLElement>('input, button')?.focus();
    wanted.current = null;
  });
  /** The row just added, until the focus leaves it. */
  const [added, setAdded] = useState<number | null>(null);
  const isNew = (place: number) => place === added && !isAsked;
  const replace = (place: number, changes: Partial<T>) =>
    onChange(rows.map((row, index) => (index === place ? { ...row, ...changes } : row)));

  return (
    <>
      {rows.length === 0 ? (
        <p className="px-3.5 py-2.5 text-sm text-fg-3">{empty}</p>
      ) : (
        <table className="mt-1 w-full table-fixed border-separate border-spacing-x-1.5 border-spacing-y-1 px-2 text-sm">
          <thead>
            <tr>
              {columns.map(({ title, className }) => (
                <th key={title} scope="col" className={`px-0.5 pb-0.5 text-left text-xs font-normal text-fg-3 ${className ?? ''}`}>
                  {title}
                </th>
              ))}
              <th className="w-6">
                <span className="sr-only">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
              <tr key={place} className="align-top" onBlur={(event) => leaves(event) && place === added && setAdded(null)}>
                {cells(row, (changes) => replace(place, changes), place, isNew(place)).map((cell, column) => (
                  <td key={(columns[column] as { title: string }).title}>{cell}</td>
                ))}
                <td>
                  <IconButton
                    icon={X}
                    size="sm"
                    label={`Remove ${noun} ${place + 1}`}
                    onClick={() => {
                      setAdded(null);
                      onChange(rows.filter((_, index) => index !== place));
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Problems rows={rows} problems={(place) => (isNew(place) ? [] : problems(place))} noun={noun} />
      <div className="border-t border-line px-2 py-1.5">
        <Button
          variant="quiet"
          size="sm"
          icon={Plus}
          onClick={() => {
            wanted.current = rows.length;
            setAdded(rows.length);
            onChange([...rows, create()]);
          }}
        >
          {add}
        </Button>
      </div>
    </>
  );
}

/** Out of the row for another place in the page: not into the list that one of its own fields opens, nor into another window. */
const leaves = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
  relatedTarget instanceof Element
    ? !currentTarget.contains(relatedTarget) && !relatedTarget.closest('[role=listbox]')
    : document.hasFocus();

function Problems({ rows, problems, noun }: Pick<RowsEditorProps<unknown>, 'rows' | 'problems' | 'noun'>) {
  const told = rows.flatMap((_, place) => problems(place).map((problem) => `${noun} ${place + 1}, ${problem}`));
  if (told.length === 0) return null;
  return (
    <ul aria-live="polite" className="px-3.5 pb-2 text-sm text-danger">
      {told.map((problem) => (
        <li key={problem} className="first-letter:uppercase">
          {problem}
        </li>
      ))}
    </ul>
  );
}
