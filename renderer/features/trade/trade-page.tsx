import { PageHeader } from '../../ui/page-header.tsx';

export function TradePage() {
  return <PageHeader title="Trade" />;
}
