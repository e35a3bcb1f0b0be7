import type { Difference } from '../format/differences.ts';

/** Each field with what it was and what it is. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  return (
    <dl className="flex flex-col gap-1 text-sm">
      {differences.map(({ title, was, now }) => (
        <div key={title}>
          <dt className="text-fg-3">{title}</dt>
          <dd className="break-words">
            <span className="text-fg-3 line-through">{was}</span>
            <span className="sr-only"> becomes </span>
            <span aria-hidden> → </span>
            <span>{now}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
