import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useLate } from '../../ui/use-late.ts';

/** Removed while it was looked at; or just made, and the journal has not told of it yet. */
export function NotHere({ what }: { what: 'group' | 'setup' }) {
  const late = useLate(true, 500);
  return (
    <>
      <PageHeader title="Setups and tags" />
      {late && (
        <Card>
          <Empty
            title={`This ${what} is no longer in the journal`}
            actions={
              <Link to="/setups" className="text-accent-fg hover:underline">
                Setups and tags
              </Link>
            }
          >
            Undo may bring it back.
          </Empty>
        </Card>
      )}
    </>
  );
}
