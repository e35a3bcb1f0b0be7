import { ArrowLeft } from 'lucide-react';
import { useNavigate } from 'react-router';
import { Button } from '../../ui/button.tsx';

export function BackToImports() {
  const navigate = useNavigate();
  return (
    <Button variant="quiet" icon={ArrowLeft} onClick={() => navigate('/imports')}>
      All imports
    </Button>
  );
}
