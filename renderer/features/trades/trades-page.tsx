import { PageHeader } from '../../ui/page-header.tsx';

export function TradesPage() {
  return <PageHeader title="Trades" />;
}
