import { useAction } from '../../actions/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/empty.tsx';
import { keyLabel } from '../../ui/key-label.ts';
import { Link } from '../../ui/link.tsx';

/** Its fills were deleted, moved or put into the bin; undo may bring it back. */
export function TradeGone({ table }: { table: string }) {
  const undo = useAction('undo');
  return (
    <Card>
      <Empty
        title="This trade is no longer in the journal"
        actions={
          <>
            <Button onClick={undo.run} disabled={undo.idle} kbd={keyLabel('Mod+Z')}>
              {undo.label}
            </Button>
            <Link to={table} className="inline-flex h-7 items-center rounded-md px-2.5 font-medium text-fg-2 hover:bg-hover hover:text-fg">
              Back to the trades
            </Link>
          </>
        }
      >
        Its fills were deleted, moved to another trade or put into the bin. What you wrote about it is kept and comes back with it.
      </Empty>
    </Card>
  );
}
