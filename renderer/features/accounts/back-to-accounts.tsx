import { ArrowLeft } from 'lucide-react';
import { useNavigate, useParams } from 'react-router';
import { Button } from '../../ui/button.tsx';

export function BackToAccounts() {
  const navigate = useNavigate();
  const { uid } = useParams();
  return (
    <Button variant="quiet" icon={ArrowLeft} onClick={() => navigate('/accounts', { state: { from: uid } })}>
      All accounts
    </Button>
  );
}
