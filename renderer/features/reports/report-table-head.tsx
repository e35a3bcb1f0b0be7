/** Heads over figures, which stand to the right; the first may stand to the left. */
export function ReportTableHead({ heads, firstLeft = false }: { heads: readonly string[]; firstLeft?: boolean }) {
  return (
    <thead>
      <tr>
        {heads.map((head, at) => (
          <th
            key={head}
            scope="col"
            className={`h-7 border-b border-line-2 px-3 font-medium whitespace-nowrap text-fg-3 ${firstLeft && at === 0 ? 'text-left' : 'text-right'}`}
          >
            {head === '' ? <span className="sr-only">Remark</span> : head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
