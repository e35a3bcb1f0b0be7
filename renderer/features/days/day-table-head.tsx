/** The heads of a table, each with its width and side; an empty one is only seen by readers. */
export function DayTableHead({ columns }: { columns: readonly (readonly [name: string, className: string])[] }) {
  return (
    <thead>
      <tr>
        {columns.map(([name, className], at) => (
          <th
            key={name || at}
            scope="col"
            className={`h-7 border-y border-line-2 bg-sunken px-2 first:pl-3 font-medium whitespace-nowrap text-fg-3 ${className.includes('text-right') ? '' : 'text-left'} ${className}`}
          >
            {name || <span className="sr-only">Column {at + 1}</span>}
          </th>
        ))}
      </tr>
    </thead>
  );
}
