/** Heads over figures, which stand to the right; the first so many are over words. */
export function ReportTableHead({ heads, words = 0 }: { heads: readonly string[]; words?: number }) {
  return (
    <thead>
      <tr>
        {heads.map((head, at) => (
          <th
            key={head}
            scope="col"
            className={`h-7 border-b border-line-2 px-3 font-medium whitespace-nowrap text-fg-3 ${at < words ? 'text-left' : 'text-right'}`}
          >
            {head === '' ? <span className="sr-only">Remark</span> : head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
