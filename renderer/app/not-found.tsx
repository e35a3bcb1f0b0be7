import { useLocation, useNavigate } from 'react-router';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHeader } from '../ui/page-header.tsx';

export function NotFound() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (
    <div className="mx-auto max-w-[560px] p-6">
      <PageHeader title="No such page" />
      <Empty
        title={`There is no page at ${pathname}`}
        actions={
          <>
            <Button variant="primary" onClick={() => navigate('/')}>
              Go to the start
            </Button>
            <Button variant="quiet" onClick={() => navigate(-1)}>
              Back
            </Button>
          </>
        }
      >
        What it showed may have been removed, or belongs to another journal.
      </Empty>
    </div>
  );
}
