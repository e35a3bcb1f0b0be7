import { Skeleton } from '../../ui/skeleton.tsx';
import { AccountColumns } from './account-columns.tsx';

const ROWS = ['a', 'b', 'c', 'd', 'e'];

export function AccountTableSkeleton() {
  return (
    <div role="status" aria-label="Loading accounts" className="overflow-hidden rounded-lg border border-line bg-card">
      <table className="w-full min-w-218 table-fixed border-separate border-spacing-0 text-sm">
        <AccountColumns />
        <tbody>
          {ROWS.map((row) => (
            <tr key={row} className="group">
              <td className={`${CELL} pl-4`}>
                <Skeleton className="w-32" />
                <Skeleton className="mt-1.5 h-2 w-20" />
              </td>
              <td className={CELL}>
                <Skeleton className="w-16" />
              </td>
              <td className={CELL}>
                <Skeleton className="w-8" />
              </td>
              <td className={CELL}>
                <Skeleton className="ml-auto w-20" />
              </td>
              <td className={`${CELL} pl-6`}>
                <Skeleton className="w-24" />
              </td>
              <td className={CELL}>
                <Skeleton className="w-20" />
              </td>
              <td className={CELL}>
                <Skeleton className="w-8" />
              </td>
              <td className={CELL} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const CELL = 'h-11 border-b border-line px-2 group-last:border-b-0';
