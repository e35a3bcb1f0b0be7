import { useParams } from 'react-router';
import { Crumb } from '../../ui/crumb.tsx';

/** Back to all accounts, to the row that was left. */
export function AccountCrumb() {
  const { uid } = useParams();
  return (
    <Crumb to="/accounts" state={{ from: uid }}>
      Accounts
    </Crumb>
  );
}
